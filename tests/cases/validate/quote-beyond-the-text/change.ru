# A mention behind the end of the text.
INSERT DATA {
  <article/84c881e091c87361#char=900,904> a dip:Mention ; nif:beginIndex 900 ; nif:endIndex 904 ; nif:anchorOf "Kyiv" ;
    nif:referenceContext <article/84c881e091c87361> ; dip:refersTo <Q212> ; dip:confidence 9.0E-1 .
}
