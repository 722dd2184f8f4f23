# A sentence that belongs to no article.
DELETE WHERE { <article/84c881e091c87361#char=250,290> nif:referenceContext ?article }
