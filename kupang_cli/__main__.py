"""The program, as ``kupang`` and as ``python -m kupang_cli``."""

import sys


def main() -> None:
    """Run the command line; an interruption while it is still being loaded ends it as quietly as a later one."""
    try:
        from kupang_cli.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
