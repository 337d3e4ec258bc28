"""What every stored row has in common: identity, audience, revision, and how its columns are merged."""

import uuid
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, LargeBinary, String, TypeDecorator, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeEngine

try:
    from uuid import uuid7  # type: ignore[attr-defined, unused-ignore]
except ImportError:
    from uuid_utils.compat import uuid7

# How two desks' values for one column meet. A column that says nothing is `latest`: the later arrival wins and the
# other value stays in history. `exclusive` is compare-and-set, the first to arrive wins. `strict` is refused and shown
# side by side.
EXCLUSIVE: dict[str, Any] = {"rule": "exclusive"}
STRICT: dict[str, Any] = {"rule": "strict"}


def new_id() -> uuid.UUID:
    """A UUIDv7 (RFC 9562): unique without the server, growing with time."""
    return uuid7()  # type: ignore[no-any-return, unused-ignore]


class Identifier(TypeDecorator[uuid.UUID]):
    """A UUID: its 16 bytes in SQLite, PostgreSQL's own type there."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Use PostgreSQL's own type where there is one."""
        return dialect.type_descriptor(Uuid() if dialect.name == "postgresql" else LargeBinary(16))

    def process_bind_param(self, value: uuid.UUID | None, dialect: Dialect) -> Any:
        """Give the bytes."""
        return value if value is None or dialect.name == "postgresql" else value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> uuid.UUID | None:
        """Give a UUID back."""
        return uuid.UUID(bytes=value) if isinstance(value, bytes) else value


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment; text of fixed width in SQLite (sortable), timestamptz in PostgreSQL."""

    impl = String(24)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Use PostgreSQL's own type where there is one."""
        return dialect.type_descriptor(
            DateTime(timezone=True) if dialect.name == "postgresql" else String(24)
        )

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse moments without a zone: they would be read as another hour elsewhere."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a stored moment needs a time zone")
        return value if dialect.name == "postgresql" else moment_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give an aware moment back."""
        if value is None or isinstance(value, datetime):
            return value
        return datetime.fromisoformat(value)


def moment_text(value: datetime) -> str:
    """The stored form of a moment: UTC, milliseconds, fixed width."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


class Base(DeclarativeBase):
    """All tables of the desk; those that are not Records stay on this PC."""

    type_annotation_map: ClassVar = {
        datetime: UtcDateTime(),
        uuid.UUID: Identifier(),
        dict[str, Any]: JSON(none_as_null=True),
        list[str]: JSON(none_as_null=True),
    }


class Record(Base):
    """A replicated row: UUIDv7, audience (`scope`), revision, and its own columns.

    References are plain identifiers without foreign keys: a replica holds only what its login may see.
    """

    __abstract__ = True
    append_only: ClassVar[bool] = False

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    scope: Mapped[str] = mapped_column(String(60), default="kc")
    revision: Mapped[int] = mapped_column(default=1)


def stored_form(value: Any) -> Any:
    """The value as the journal keeps it: JSON's own types only."""
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return value.hex
    return value


def from_stored_form(python_type: type, value: Any) -> Any:
    """The inverse of `stored_form` for a column of `python_type`."""
    if value is None:
        return None
    if python_type is datetime or python_type is date:
        return python_type.fromisoformat(value)
    if python_type is uuid.UUID:
        return uuid.UUID(hex=value)
    return value


def column_type(record_class: type[Record], column: str) -> type:
    """The Python type a column holds."""
    stored_type = record_class.__table__.c[column].type
    if isinstance(stored_type, UtcDateTime):
        return datetime
    if isinstance(stored_type, Identifier):
        return uuid.UUID
    try:
        return stored_type.python_type
    except NotImplementedError:
        return object


def rule_of(record_class: type[Record], column: str) -> str:
    """How two desks' values for this column meet: latest, exclusive or strict."""
    return str(record_class.__table__.c[column].info.get("rule", "latest"))
