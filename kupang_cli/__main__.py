"""``python -m kupang_cli``."""

from kupang_cli.cli import main

main()
