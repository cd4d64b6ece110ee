"""Which addresses of hosts anyone on the internet can reach."""

from __future__ import annotations

import ipaddress

_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits


def is_public(address: str) -> bool:
    """Whether an IP address is of the public internet: not loopback, link-local, private, shared, reserved, multicast.

    An IPv6 address that carries an IPv4 address (mapped, NAT64, 6to4, Teredo) is as public as that is.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not (ip.is_multicast or ip.is_reserved)
    if ip.ipv4_mapped:
        return is_public(str(ip.ipv4_mapped))
    if ip in _TRANSLATED:
        return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)))
    carried = [ip.sixtofour] if ip.sixtofour else list(ip.teredo or ())
    return ip in _GLOBAL_UNICAST and all(is_public(str(four)) for four in carried) and (bool(carried) or ip.is_global)


def is_loopback(host: str) -> bool:
    """Whether a host, by name or IP address, is this machine itself."""
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        name = host.rstrip(".")
        return name == "localhost" or name.endswith(".localhost")
