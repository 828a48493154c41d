"""The package for the city archive, and its delivery.

What is packaged is drawn from the outline of the minutes and read from the record; where it goes, how far it has come and
what the far side said of it is kept there. Nothing here shows anything, and nothing counts as delivered until the far side's
checksum agrees.

``package.write_package`` makes a package, ``contents.contents`` says beforehand what goes and what stays, and
``verify_bag.verify_bag`` checks one without its record. The same record and edition give the same file: nothing that is written
into it may come from the clock, the computer, its language or a random number.
"""
