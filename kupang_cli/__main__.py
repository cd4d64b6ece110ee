"""The program, as ``kupang`` and as ``python -m kupang_cli``."""

import gc
import sys


def main() -> None:
    """Run the command line; an interruption while it is still being loaded ends it as quietly as a later one."""
    try:
        gc.disable()  # what is loaded stays: looking through it for garbage costs a tenth of the start
        from kupang_cli.cli import main as run

        gc.freeze()
        gc.enable()
        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
