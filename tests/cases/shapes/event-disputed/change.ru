# An event that is disputed though nobody denies it.
INSERT DATA { <event/severance> dip:disputed true }
