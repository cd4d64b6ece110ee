"""Sumy's modules without what they drag in.

Sumy 0.13 imports NLTK, requests and pycountry at its top (for its own tokenizers, stemmers, downloads and language
names), which costs several times what a summary does, and none of it serves Indonesian. ``sumy_module`` imports a
module of sumy while those three stand by: whoever imports them meanwhile gets a stand-in that imports the real
thing when it is first used. Nothing of sumy is copied, replaced or patched, so all of sumy keeps working, and a release
that needs one of the three at once is simply imported the ordinary way.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

DEFERRED = ("nltk", "requests", "pycountry")


class _StandIn(ModuleType):
    """A module not imported yet: an attribute taken while importing is a promise, one taken later is the real one."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            return _Promise(self.__name__, name)
        return getattr(import_module(self.__name__), name)


class _Promise:
    """An attribute of a module not imported yet, as bound by ``from pycountry import languages``."""

    def __init__(self, module: str, attribute: str) -> None:
        self._module, self._attribute = module, attribute

    def _kept(self) -> Any:
        return getattr(import_module(self._module), self._attribute)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._kept(), name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._kept()(*args, **kwargs)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self._kept(),)


class _StandInFinder(Loader):
    """The finder and loader of the stand-ins, first on ``sys.meta_path`` while they are wanted."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        if name.partition(".")[0] not in self._names:
            return None
        return ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """A stand-in has nothing to run."""


@contextmanager
def deferred(*names: str) -> Iterator[None]:
    """While this holds, importing one of ``names`` that is not in memory yet binds a stand-in for it.

    Afterwards the stand-ins are in no one's hands but the importers'; ``import`` elsewhere finds the real modules.
    """
    finder = _StandInFinder(name for name in names if name not in sys.modules)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name, module in sys.modules.items() if isinstance(module, _StandIn)]:
            del sys.modules[name]


def sumy_module(name: str) -> Any:
    """The module ``name`` of sumy, imported without its heavy dependencies where it will do without them."""
    before = set(sys.modules)
    try:
        with deferred(*DEFERRED):
            return import_module(name)
    except Exception:  # a release that calls one of them at once: then it is imported the ordinary way
        for half in [key for key in sys.modules if key.partition(".")[0] == "sumy" and key not in before]:
            del sys.modules[half]
        return import_module(name)
