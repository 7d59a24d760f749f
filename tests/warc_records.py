"""WARC records, for the cases of tests/cli."""
import gzip
import zlib


def record(kind, body, uri="https://news.example/a", length=None, version="1.0", end="\r\n\r\n", **headers):
    headers = {"WARC-Type": kind, "WARC-Target-URI": uri, "WARC-Date": "2026-07-16T10:00:00Z", **headers,
               "Content-Length": len(body) if length is None else length}
    head = f"WARC/{version}\r\n" + "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items()
                                          if value is not None)
    return head.encode() + b"\r\n" + body + end.encode()


def page(text, title="শিরোনাম"):
    paragraphs = "".join(f"<p>{part}</p>\n" for part in text.split("\n"))
    return f"""<!DOCTYPE html><html lang="bn"><head><meta charset="utf-8"><title>{title}</title>
<meta property="article:published_time" content="2026-07-16T09:00:00+06:00"></head>
<body><article><h1>{title}</h1>
{paragraphs}</article></body></html>
""".encode()


def http(body, status="200 OK", kind="text/html; charset=utf-8", **headers):
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def response(body, **rest):
    return record("response", body, Content_Type="application/http; msgtype=response", **rest)


def chunked(body, size=100):
    parts = [body[at:at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def story(n):
    return (f"খুলনায় বুধবার বিক্ষোভ মিছিল থেকে {n} জন শিক্ষার্থীকে আটক করেছে পুলিশ। বিকেলে নগরের শিববাড়ি মোড়ে এ ঘটনা ঘটে।\n"
            "শিক্ষামন্ত্রী আটক শিক্ষার্থীদের মুক্তি দেওয়ার আহ্বান জানিয়েছেন। তিনি বলেন, তদন্ত করা হবে।\n"
            "শহরের দোকানপাট দুপুর থেকে বন্ধ ছিল। রাস্তায় যানবাহনও কম দেখা গেছে, আর সন্ধ্যার পর থেকে মানুষের চলাচল ধীরে ধীরে "
            "স্বাভাবিক হয়ে আসে।")


def deflate(body):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(body) + packer.flush()


def members(records):
    return b"".join(gzip.compress(one, mtime=0) for one in records)
