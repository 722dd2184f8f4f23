# An article that is a blank node and has neither identifier nor digest.
INSERT DATA { [] a dip:Article, schema:NewsArticle, nif:Context }
