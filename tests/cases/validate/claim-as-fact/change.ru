# The content of a claim with the class of an event, in the claim's graph too.
INSERT DATA { <claim/00000000000000a4> a dip:Aid }
