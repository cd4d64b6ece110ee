"""Sumy's modules without what they drag in.

Sumy 0.13 imports NLTK, requests, pycountry and, for two methods, NumPy (for its own tokenizers, stemmers, downloads,
language names and matrices), and none of it serves Indonesian here: with them ``kupang summarize`` takes 409 ms,
without them 90 (medians of 31 runs in turn). While ``sumy_module`` imports a module of sumy, stand-ins take their
places, which import the real thing when they are first used: nothing of sumy is copied, replaced or patched, and all of
sumy keeps working. A release that needs one of them at once is simply imported the ordinary way.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

STOOD_IN = ("nltk", "nltk.stem", "nltk.stem.snowball", "numpy", "pycountry", "requests")


class _StandIn(ModuleType):
    """A module, or something in one, that is imported when something of it is first asked for."""

    def __init__(self, module: str, attribute: str | None = None) -> None:
        super().__init__(module)
        self._attribute = attribute

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:  # "from pycountry import languages": a promise of something in it
            return _StandIn(self.__name__, name)
        module = import_module(self.__name__)
        return getattr(module if self._attribute is None else getattr(module, self._attribute), name)


@contextmanager
def _stand_ins() -> Iterator[None]:
    """While this holds, importing what stands in for another and is not in memory yet gives its stand-in."""
    mine = {name: _StandIn(name) for name in STOOD_IN if name not in sys.modules}
    for name, module in mine.items():
        package, _, part = name.rpartition(".")
        if package in mine:
            setattr(mine[package], part, module)
    sys.modules.update(mine)
    try:
        yield
    finally:
        for name in mine:
            del sys.modules[name]


def sumy_module(name: str) -> Any:
    """The module ``name`` of sumy, imported without its heavy dependencies where it will do without them."""
    before = set(sys.modules)
    try:
        with _stand_ins():
            return import_module(name)
    except Exception:  # a release that calls one of them at once: then it is imported the ordinary way
        for half in [key for key in sys.modules if key.partition(".")[0] == "sumy" and key not in before]:
            del sys.modules[half]
        return import_module(name)
