# The text is nowhere in the dataset.
DELETE WHERE { <article/84c881e091c87361> nif:isString ?text }
