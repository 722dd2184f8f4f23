# A sentence that no claim of the event stands in.
INSERT DATA { <event/00000000000000e3> dip:evidence <article/84c881e091c87361#char=250,290> }
