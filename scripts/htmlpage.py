"""Safe HTML for scripts that write pages: text is escaped unless it is Html.

Promises: what is not Html is text, whatever it holds; characters that nobody would see
(controls, bidirectional and zero-width ones) are shown as `gongwenlint explain` shows them.
A page stands alone: style and script are inside, and its Content-Security-Policy allows these
two and nothing else, so that no page can load or send anything.  Only the standard library."""
import base64
import functools
import hashlib
import html
import unicodedata


class Html(str):
    """Markup; every other str is text."""


NEWLINE = Html("\n")


def is_hidden(char):
    """As report/visible.c: what has no shape of its own, and is no blank."""
    code = ord(char)
    return code < 0x20 or code == 0x7F or (code > 0x7F and not 0x4E00 <= code <= 0x9FFF and
                                           unicodedata.category(char) in
                                           ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def picture(char):
    """␛ for a control character, <U+202E> for the others."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"


def text(value):
    """`value` as markup; hidden characters are set apart."""
    if isinstance(value, Html):
        return value
    value = str(value)
    if value.isprintable():  # the usual case, quickly
        return Html(html.escape(value))
    parts, plain = [], []
    for char in value:
        if is_hidden(char):
            parts += [html.escape("".join(plain)),
                      f'<span class="hidden">{html.escape(picture(char))}</span>']
            plain = []
        else:
            plain.append(char)
    return Html("".join(parts) + html.escape("".join(plain)))


def join(children, between=""):
    return Html(text(between).join(text(child) for child in children if child is not None))


@functools.lru_cache(maxsize=4096)
def attributes(values):
    """class_ is class, data_x is data-x; None and False leave an attribute out, True has no value."""
    out = []
    for key, value in values:
        name = key.rstrip("_").replace("_", "-")
        if value is True:
            out.append(f" {name}")
        elif value is not None and value is not False:
            out.append(f' {name}="{html.escape(str(value))}"')
    return "".join(out)


VOID = {"meta", "input", "br", "hr", "wbr"}


def tag(name, /, *children, **values):
    start = f"<{name}{attributes(tuple(values.items()))}>"
    return Html(start if name in VOID else f"{start}{join(children)}</{name}>")


def both(chinese, english):
    """Chinese, and English for who switches to it; without English the Chinese stays."""
    if not english:
        return tag("span", chinese, lang="zh-CN")
    return Html(tag("span", chinese, lang="zh-CN", class_="zh") +
                tag("span", english, lang="en", class_="en"))


def code(value, **values):
    """Not to be translated, and in any language the same."""
    return tag("code", value, translate="no", **values)


def head_row(*pairs):
    """The heads of a table's columns, each in both languages."""
    return tag("thead", tag("tr", *[tag("th", both(*pair), scope="col") for pair in pairs]))


# --- the page ------------------------------------------------------------------------------

def digest(part):
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode("utf-8")).digest()).decode()


def policy(style, script):
    return (f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
            "base-uri 'none'; form-action 'none'")


def head(title, title_en, style, script):
    return join([
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title, data_zh=title, data_en=title_en or title),
        Html(f"<style>{style}</style>"),
        Html(f"<script>{script}</script>")], NEWLINE)


def page(title, title_en, style, script, body):
    """A whole document.  `style` and `script` are ours and go in as they are."""
    assert "</" not in style + script
    return (f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n'
            f'{head(title, title_en, style, script)}\n</head>\n<body>\n{join(body, NEWLINE)}\n'
            "</body>\n</html>\n")
