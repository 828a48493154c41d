"""Many laptops in one hall: the hub that all of them write to, and the stations that write.

A hub serves one record over the hall's own network; a station keeps a record of its own, writes into it first, and sends
when it can. What travels are the record's operations. This room may import the record and what stands beside it, and
knows nothing of windows: those who watch a station or a hub are told by a plain function call.
"""
