"""The first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SEARCH = (
    """
    CREATE TABLE search_entry (
        rowid INTEGER PRIMARY KEY AUTOINCREMENT,
        record_id BLOB NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        about_id BLOB
    )
    """,
    """
    CREATE VIRTUAL TABLE search_text USING fts5(
        text, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6 7 8',
        tokenize='unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE VIRTUAL TABLE search_register USING fts5(
        text, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0'
    )
    """,
    "CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, folded TEXT NOT NULL)",
    "CREATE INDEX word_folded ON word (folded)",
    "CREATE VIRTUAL TABLE word_part USING fts5(folded, content='word', content_rowid='id', tokenize='trigram')",
    """
    CREATE TRIGGER word_known AFTER INSERT ON word BEGIN
        INSERT INTO word_part (rowid, folded) VALUES (new.id, new.folded);
    END
    """,
)


def identifier() -> sa.LargeBinary:
    """A UUID: its 16 bytes."""
    return sa.LargeBinary(16)


def moment() -> sa.String:
    """A stored moment: text of fixed width."""
    return sa.String(24)


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "batch",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=True),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("device", sa.String(length=40), nullable=False),
        sa.Column("at", moment(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index(
        "batch_undoable", "batch", ["number"], unique=False, sqlite_where=sa.text("label IS NOT NULL")
    )
    op.create_index(
        "batch_undone_by", "batch", ["undone_by"], unique=False, sqlite_where=sa.text("undone_by IS NOT NULL")
    )
    op.create_table(
        "case",
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("case_type_id", identifier(), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=True),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("owner_id", identifier(), nullable=True),
        sa.Column("unit_id", identifier(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("created_by_id", identifier(), nullable=True),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("due_at", moment(), nullable=True),
        sa.Column("callback_at", moment(), nullable=True),
        sa.Column("resume_at", moment(), nullable=True),
        sa.Column("closed_at", moment(), nullable=True),
        sa.Column("closed_by_id", identifier(), nullable=True),
        sa.Column("outcome_code", sa.String(length=40), nullable=True),
        sa.Column("secrecy_class", sa.String(length=10), nullable=False),
        sa.Column("registry_decision", sa.String(length=20), nullable=True),
        sa.Column("registry_number", sa.String(length=60), nullable=True),
        sa.Column("source_contact_id", identifier(), nullable=True),
        sa.Column("merged_into_id", identifier(), nullable=True),
        sa.Column("party_name", sa.String(length=200), nullable=True),
        sa.Column("party_phone", sa.String(length=40), nullable=True),
        sa.Column("party_email", sa.String(length=200), nullable=True),
        sa.Column("party_number", sa.String(length=12), nullable=True),
        sa.Column("property_designation", sa.String(length=100), nullable=True),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "case_by_email",
        "case",
        ["party_email", "created_at"],
        unique=False,
        sqlite_where=sa.text("party_email IS NOT NULL"),
    )
    op.create_index("case_by_number", "case", ["number"], unique=True)
    op.create_index(
        "case_by_number_of_party",
        "case",
        ["party_number", "created_at"],
        unique=False,
        sqlite_where=sa.text("party_number IS NOT NULL"),
    )
    op.create_index(
        "case_by_phone",
        "case",
        ["party_phone", "created_at"],
        unique=False,
        sqlite_where=sa.text("party_phone IS NOT NULL"),
    )
    op.create_index(
        "case_by_property",
        "case",
        ["property_designation", "created_at"],
        unique=False,
        sqlite_where=sa.text("property_designation IS NOT NULL"),
    )
    op.create_index("case_by_update", "case", ["updated_at"], unique=False)
    op.create_index(
        "case_callback",
        "case",
        ["callback_at", "id"],
        unique=False,
        sqlite_where=sa.text("callback_at IS NOT NULL"),
    )
    op.create_index(
        "case_closed", "case", ["closed_at"], unique=False, sqlite_where=sa.text("closed_at IS NOT NULL")
    )
    op.create_index(
        "case_due",
        "case",
        ["due_at", "id"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL AND due_at IS NOT NULL"),
    )
    op.create_index(
        "case_merged",
        "case",
        ["merged_into_id"],
        unique=False,
        sqlite_where=sa.text("merged_into_id IS NOT NULL"),
    )
    op.create_index(
        "case_open",
        "case",
        ["updated_at", "resume_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "case_open_by_owner",
        "case",
        ["owner_id", "updated_at", "resume_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "case_open_by_status",
        "case",
        ["status", "updated_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "case_open_by_type",
        "case",
        ["case_type_id", "updated_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "case_open_by_unit",
        "case",
        ["unit_id", "updated_at", "resume_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "case_resting",
        "case",
        ["status", "resume_at", "id"],
        unique=False,
        sqlite_where=sa.text("resume_at IS NOT NULL"),
    )
    op.create_table(
        "case_counter",
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series"),
    )
    op.create_table(
        "case_link",
        sa.Column("case_id", identifier(), nullable=False),
        sa.Column("other_id", identifier(), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("link_of_case", "case_link", ["case_id"], unique=False)
    op.create_index("link_to_case", "case_link", ["other_id"], unique=False)
    op.create_table(
        "case_note",
        sa.Column("case_id", identifier(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author_id", identifier(), nullable=True),
        sa.Column("written_at", moment(), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("note_of_case", "case_note", ["case_id", "written_at"], unique=False)
    op.create_table(
        "case_type",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("parent_id", identifier(), nullable=True),
        sa.Column("synonyms", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("successor_id", identifier(), nullable=True),
        sa.Column("secrecy_class", sa.String(length=10), nullable=False),
        sa.Column("required_facts", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("script", sa.Text(), nullable=True),
        sa.Column("neutral_title", sa.String(length=200), nullable=True),
        sa.Column("preferred_channel", sa.String(length=10), nullable=True),
        sa.Column("unit_id", identifier(), nullable=True),
        sa.Column("due_working_days", sa.Integer(), nullable=True),
        sa.Column("finished_by_us", sa.Boolean(), nullable=False),
        sa.Column("allows_personal_number", sa.Boolean(), nullable=False),
        sa.Column("sort_key", sa.String(length=240), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("case_type_of_parent", "case_type", ["parent_id", "sort_key"], unique=False)
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("batch_number", sa.Integer(), nullable=False),
        sa.Column("last_in_batch", sa.Boolean(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("row_id", identifier(), nullable=False),
        sa.Column("operation", sa.String(length=10), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("new_values", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("old_values", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("precondition", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("change_in_batch", "change", ["batch_number"], unique=False)
    op.create_index("change_of_row", "change", ["row_id"], unique=False)
    op.create_table(
        "contact",
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("desk_id", identifier(), nullable=True),
        sa.Column("guide_id", identifier(), nullable=True),
        sa.Column("began_at", moment(), nullable=False),
        sa.Column("ended_at", moment(), nullable=False),
        sa.Column("received_at", moment(), nullable=True),
        sa.Column("case_type_id", identifier(), nullable=False),
        sa.Column("reason_code", sa.String(length=40), nullable=True),
        sa.Column("outcome_code", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("case_id", identifier(), nullable=True),
        sa.Column("disruption_id", identifier(), nullable=True),
        sa.Column("repeat_of_id", identifier(), nullable=True),
        sa.Column("party_name", sa.String(length=200), nullable=True),
        sa.Column("party_phone", sa.String(length=40), nullable=True),
        sa.Column("party_email", sa.String(length=200), nullable=True),
        sa.Column("party_number", sa.String(length=12), nullable=True),
        sa.Column("property_designation", sa.String(length=100), nullable=True),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "contact_by_case", "contact", ["case_id"], unique=False, sqlite_where=sa.text("case_id IS NOT NULL")
    )
    op.create_index("contact_by_desk", "contact", ["desk_id", "began_at"], unique=False)
    op.create_index(
        "contact_by_email",
        "contact",
        ["party_email", "began_at"],
        unique=False,
        sqlite_where=sa.text("party_email IS NOT NULL"),
    )
    op.create_index(
        "contact_by_number",
        "contact",
        ["party_number", "began_at"],
        unique=False,
        sqlite_where=sa.text("party_number IS NOT NULL"),
    )
    op.create_index(
        "contact_by_phone",
        "contact",
        ["party_phone", "began_at"],
        unique=False,
        sqlite_where=sa.text("party_phone IS NOT NULL"),
    )
    op.create_index(
        "contact_by_property",
        "contact",
        ["property_designation", "began_at"],
        unique=False,
        sqlite_where=sa.text("property_designation IS NOT NULL"),
    )
    op.create_index("contact_by_time", "contact", ["began_at"], unique=False)
    op.create_table(
        "contact_reason",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=120), nullable=False),
        sa.Column("key", sa.String(length=1), nullable=True),
        sa.Column("failure_demand", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("reason_code", "contact_reason", ["code"], unique=True)
    op.create_table(
        "department",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("committee", sa.String(length=120), nullable=True),
        sa.Column("sort_key", sa.String(length=240), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "desk",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "disruption",
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("script", sa.Text(), nullable=False),
        sa.Column("case_type_id", identifier(), nullable=False),
        sa.Column("case_id", identifier(), nullable=True),
        sa.Column("began_at", moment(), nullable=False),
        sa.Column("ended_at", moment(), nullable=True),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "disruption_ongoing",
        "disruption",
        ["began_at"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "draft",
        sa.Column("id", identifier(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("about_id", identifier(), nullable=True),
        sa.Column("data", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("draft_of", "draft", ["kind", "about_id"], unique=False)
    op.create_table(
        "employee",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("login", sa.String(length=120), nullable=True),
        sa.Column("role", sa.String(length=20), nullable=True),
        sa.Column("title", sa.String(length=120), nullable=True),
        sa.Column("unit_id", identifier(), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("mobile", sa.String(length=40), nullable=True),
        sa.Column("room", sa.String(length=60), nullable=True),
        sa.Column("tasks", sa.Text(), nullable=True),
        sa.Column("may_disclose_phone", sa.Boolean(), nullable=False),
        sa.Column("may_disclose_mobile", sa.Boolean(), nullable=False),
        sa.Column("may_disclose_email", sa.Boolean(), nullable=False),
        sa.Column("deputy_id", identifier(), nullable=True),
        sa.Column("absent_until", moment(), nullable=True),
        sa.Column("absence_text", sa.String(length=200), nullable=True),
        sa.Column("absence_source", sa.String(length=120), nullable=True),
        sa.Column("absence_noted_at", moment(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("sort_key", sa.String(length=240), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("employee_by_login", "employee", ["login"], unique=False)
    op.create_index("employee_by_name", "employee", ["sort_key"], unique=False)
    op.create_table(
        "handover",
        sa.Column("case_id", identifier(), nullable=False),
        sa.Column("unit_id", identifier(), nullable=True),
        sa.Column("officer", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("sent_by_id", identifier(), nullable=True),
        sa.Column("sent_at", moment(), nullable=False),
        sa.Column("due_at", moment(), nullable=False),
        sa.Column("acknowledged_at", moment(), nullable=True),
        sa.Column("answered_at", moment(), nullable=True),
        sa.Column("returned_at", moment(), nullable=True),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("handover_of_case", "handover", ["case_id"], unique=False)
    op.create_index(
        "handover_unanswered",
        "handover",
        ["unit_id", "due_at"],
        unique=False,
        sqlite_where=sa.text("answered_at IS NULL"),
    )
    op.create_table(
        "outcome",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=120), nullable=False),
        sa.Column("key", sa.String(length=1), nullable=True),
        sa.Column("counts_as", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("outcome_code", "outcome", ["code"], unique=True)
    op.create_table(
        "queue_ticket",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.String(length=8), nullable=False),
        sa.Column("purpose", sa.String(length=200), nullable=True),
        sa.Column("issued_at", moment(), nullable=False),
        sa.Column("called_at", moment(), nullable=True),
        sa.Column("recalls", sa.Integer(), nullable=False),
        sa.Column("desk_id", identifier(), nullable=True),
        sa.Column("ended_at", moment(), nullable=True),
        sa.Column("no_show", sa.Boolean(), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ticket_of_day", "queue_ticket", ["day", "number"], unique=True)
    op.create_index(
        "ticket_serving",
        "queue_ticket",
        ["called_at"],
        unique=False,
        sqlite_where=sa.text("called_at IS NOT NULL AND ended_at IS NULL"),
    )
    op.create_index(
        "ticket_waiting",
        "queue_ticket",
        ["issued_at"],
        unique=False,
        sqlite_where=sa.text("called_at IS NULL AND ended_at IS NULL"),
    )
    op.create_table(
        "saved_filter",
        sa.Column("id", identifier(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("data", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "tile",
        sa.Column("desk_id", identifier(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_type_id", identifier(), nullable=False),
        sa.Column("outcome_code", sa.String(length=40), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("tile_of_desk", "tile", ["desk_id", "position"], unique=False)
    op.create_table(
        "unit",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("department_id", identifier(), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("phone_hours", sa.String(length=200), nullable=True),
        sa.Column("sort_key", sa.String(length=240), nullable=False),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "visit",
        sa.Column("visitor_name", sa.String(length=200), nullable=True),
        sa.Column("company", sa.String(length=200), nullable=True),
        sa.Column("purpose", sa.String(length=300), nullable=True),
        sa.Column("host_id", identifier(), nullable=True),
        sa.Column("host_text", sa.String(length=200), nullable=True),
        sa.Column("desk_id", identifier(), nullable=True),
        sa.Column("expected_at", moment(), nullable=True),
        sa.Column("arrived_at", moment(), nullable=True),
        sa.Column("left_at", moment(), nullable=True),
        sa.Column("left_how", sa.String(length=10), nullable=True),
        sa.Column("badge_number", sa.String(length=20), nullable=True),
        sa.Column("id", identifier(), nullable=False),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "visit_expected",
        "visit",
        ["expected_at"],
        unique=False,
        sqlite_where=sa.text("arrived_at IS NULL AND expected_at IS NOT NULL"),
    )
    op.create_index(
        "visit_in_house",
        "visit",
        ["arrived_at"],
        unique=False,
        sqlite_where=sa.text("left_at IS NULL AND arrived_at IS NOT NULL"),
    )
    op.create_index(
        "visit_left", "visit", ["left_at"], unique=False, sqlite_where=sa.text("left_at IS NOT NULL")
    )

    for statement in SEARCH:
        op.execute(statement)
