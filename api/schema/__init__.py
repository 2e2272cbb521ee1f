"""The JSON Schema of the data that a methodology takes."""

from api.schema.request import request_schema, schema_bytes

__all__ = ["request_schema", "schema_bytes"]
