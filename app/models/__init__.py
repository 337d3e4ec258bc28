"""What is stored: one file per subject.

A new kind of replicated row is a class here that inherits from Record (or a new file imported below), and a migration.
"""

from app.models.case import Case, CaseLink, CaseNote, Handover
from app.models.case_type import CaseType
from app.models.contact import CHANNELS, Contact
from app.models.directory import Department, Desk, Employee, Tile, Unit
from app.models.disruption import Disruption
from app.models.journal import Batch, Change
from app.models.local import CaseCounter, Draft, SavedFilter, Setting
from app.models.record import Base, Record, new_id
from app.models.reference import ContactReason, Outcome
from app.models.visit import QueueTicket, Visit

__all__ = [
    "CHANNELS",
    "Base",
    "Batch",
    "Case",
    "CaseCounter",
    "CaseLink",
    "CaseNote",
    "CaseType",
    "Change",
    "Contact",
    "ContactReason",
    "Department",
    "Desk",
    "Disruption",
    "Draft",
    "Employee",
    "Handover",
    "Outcome",
    "QueueTicket",
    "Record",
    "SavedFilter",
    "Setting",
    "Tile",
    "Unit",
    "Visit",
    "new_id",
]
