"""The desktop application: the only room that imports Qt.

Widgets hold no rules: they show what the record says and hand operations to the ``Desk``, which applies them off the
window's thread and tells every page what changed.
"""
