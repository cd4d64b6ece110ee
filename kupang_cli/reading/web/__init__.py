"""What an address takes to be read: its parts, the hosts that may be asked, connections, one exchange with a server."""
