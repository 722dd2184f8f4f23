# Something in the world that the model does not know.
INSERT DATA { <rumour/1> rdfs:label "said to be true"@en }
