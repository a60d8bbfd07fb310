#!/usr/bin/env python3
"""Opens a page that `caimai graph NAME -o page.html` wrote and does what a reader does.

Usage: check_page.py PAGE NAME [SCREENSHOT]
It finds NAME by search, clicks a line and reads its sentence, filters by predicate and time, zooms and moves.
Exit: 0 where all that works, nothing was logged as an error and nothing was asked of the network; 1 otherwise; 0 with a note
where no Chromium is installed.
"""
import json
import os
import sys

import chromium

POINT = """(() => {
  const path = document.querySelector('#e%d path');
  const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
  at.x += 3;
  const top = document.elementFromPoint(at.x, at.y);
  return top && top.closest('#e%d') ? [at.x, at.y] : null;
})()"""
TEXTS = "[...document.querySelectorAll('#claims %s')].map((element) => element.textContent)"


def check(page, name):
    """What does not work, one line each."""
    faults = []

    def expect(condition, fault):
        if not condition:
            faults.append(fault)

    policy = page.value("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
    expect(policy.startswith("default-src 'none';") and "unsafe" not in policy, f"policy: {policy}")
    data = json.loads(page.value("document.getElementById('data').textContent"))

    page.value("document.getElementById('search').focus()")
    page.type(name)
    page.press("Enter")
    expect(page.value("document.querySelector('#claims h2')?.textContent") == name, f"search does not find {name}")
    expect(page.value("document.querySelectorAll('.node.chosen').length") == 1, "search marks no node")
    page.value("document.getElementById('whole').click()")

    clicked = 0
    for number, edge in enumerate(data["edges"], 1):
        at = page.value(POINT % (number, number))
        if not at:
            continue
        page.click(*at)
        clicked += 1
        shown = page.value(TEXTS % "blockquote")
        words = [data["claims"][claim]["evidence"] for claim in edge["claims"]]
        expect(shown == words, f"line {number} shows {shown}, not {words}")
        articles = [data["articles"][data["claims"][claim]["article"]] for claim in edge["claims"]]
        for article, link in zip(articles, page.value(TEXTS % "article > p:last-child")):
            expect(article["title"] in link and article.get("day", "") in link, f"line {number}: no source in {link}")
    expect(clicked > 0, "no line can be clicked")
    links = page.value("[...document.querySelectorAll('#claims a')].map((link) => link.href)")
    expect(all(link.startswith("http") for link in links), f"links: {links}")

    off = "document.querySelectorAll('.off').length"
    expect(page.value(off) == 0, "something is off before any filter")
    page.value("document.getElementById('none').click()")
    expect(page.value(off) > len(data["edges"]) // 2, "no predicate leaves lines on")
    page.value("document.getElementById('all').click()")
    for field, value in (("since", "2999-01-01"), ("until", "1900-01-01")):
        write = ("const field = document.getElementById('%s'); field.value = '%s'; field.dispatchEvent(new Event('input'))")
        page.value(f"(() => {{ {write % (field, value)} }})()")
        expect(page.value(off) > len(data["edges"]) // 2, f"{field} {value} leaves lines on")
        page.value(f"(() => {{ {write % (field, '')} }})()")
    expect(page.value(off) == 0, "something stays off without a filter")

    box = "document.querySelector('#drawing > svg').getAttribute('viewBox')"
    before = page.value(box)
    page.scroll(400, 400, -300)
    page.wait(f"{box} !== '{before}'")
    before = page.value(box)
    page.drag(5, 400, 80, 40)
    expect(page.value(box) != before, "dragging does not move")
    return faults


def main(path, name, picture=None):
    program = chromium.find()
    if not program:
        print("check_page: left out, no Chromium is installed (apt-get install chromium)")
        return 0
    page = chromium.Page(program, path)
    try:
        faults = check(page, name)
        if picture:
            page.value("document.getElementById('search').value = ''; document.getElementById('results').replaceChildren()")
            page.value("document.getElementById('whole').click()")
            page.click(*page.value(POINT % (1, 1)))
            page.screenshot(picture)
        faults += [f"console: {error}" for error in page.errors]
        if page.address not in page.requests:
            faults.append("the browser tells nothing of the network")
        asked = [url for url in page.requests if url != page.address and not url.startswith("data:")]
        faults += [f"asks the network: {url}" for url in asked]
    finally:
        page.close()
    print(f"{os.path.basename(path)}: searched, clicked and filtered, {len(faults)} faults")
    for fault in faults[:20]:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
