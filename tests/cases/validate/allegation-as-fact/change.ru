# An allegation with the class of an event.
INSERT DATA { <event/00000000000000e4> a dip:Aid }
