"""The pages, in the order of the day. A page shows the record and hands operations to the desk."""
