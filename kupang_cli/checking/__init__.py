"""A draft checked against its sources: where each of its quotes and figures stands in them, and how."""
