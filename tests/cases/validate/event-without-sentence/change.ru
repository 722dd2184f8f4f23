# An event without evidence.
DELETE WHERE { <event/00000000000000e3> dip:evidence ?sentence }
