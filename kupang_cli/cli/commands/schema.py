"""``kupang schema``: the JSON Schema of what a command prints with ``--json``."""

from kupang_cli.cli import options, values
from kupang_cli.render.streams import write_utf8


def print_schema(command: options.SchemaCommand = "show") -> None:
    """Print the JSON Schema of a command's --json."""
    values.check_schema_command(command)
    import json

    from kupang_cli.render.schema import schema

    write_utf8(json.dumps(schema(command), indent=2) + "\n")
