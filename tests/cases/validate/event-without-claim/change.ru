# An event that no claim is about.
DELETE WHERE { <event/00000000000000e3> dip:claim ?claim }
