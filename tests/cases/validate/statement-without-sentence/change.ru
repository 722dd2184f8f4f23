# A plain statement that no sentence makes.
INSERT DATA { <Q212> dip:attacked <Q912> }
