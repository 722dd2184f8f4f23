# A graph whose name is no sentence.
INSERT DATA { GRAPH <article/84c881e091c87361> { <actor/abdoulaye-maiga> dip:speaksFor <Q912> } }
