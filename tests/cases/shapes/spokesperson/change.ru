# A state that speaks for a group.
INSERT DATA { <Q2> dip:speaksFor <actor/rebels> }
