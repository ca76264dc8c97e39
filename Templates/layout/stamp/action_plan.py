"""The body of action-plan.docx: another plan of measures of the set, alone or as an annex to an order."""

from .roadmap import plan_body

TITLE = "План мероприятий"
NUMBERS_FROM_ONE = True


def body(profile):
    return plan_body(profile, "план-мероприятий")
