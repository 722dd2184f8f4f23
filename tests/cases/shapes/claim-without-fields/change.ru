# A claim that says nothing but that it is one.
INSERT DATA { <claim/empty> a dip:Claim }
