"""One module a finding. Each takes what it needs as arguments, mutates nothing and names the rule that fired."""
