"""The program, as ``kupang`` and as ``python -m kupang_cli``."""

import gc
import sys


def main() -> None:
    """Run the command line; an interruption while it is still being loaded ends it as quietly as a later one."""
    try:
        gc.disable()  # what is loaded stays: looking through it for garbage costs a tenth of the start
        from kupang_cli.cli.app import app
        from kupang_cli.cli.run import exit_status

        gc.freeze()
        gc.enable()
        sys.exit(exit_status(app))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
