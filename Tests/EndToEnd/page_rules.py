"""What holds for every page, whatever it shows."""
import re

from lxml import html

LABELLED = "//input[not(@type='hidden' or @type='submit' or @type='button' or @type='image' or @type='reset')]" \
           " | //select | //textarea"


def kind_of(path):
    """An address without what differs from one record to the next, fit for a file's name."""
    path = path.split("#")[0].split("?")[0]
    words = ["N" if word.isdigit() else "X" if len(word) > 24 else word for word in path.strip("/").split("/")]
    return re.sub(r"[^\w.-]", "_", "-".join(words)) or "home"


def faults(driver):
    """What is wrong with the page's markup."""
    source = driver.page_source
    page = html.fromstring(source)
    return list(_markup_faults(page))


def _markup_faults(page):
    if page.get("lang") != "ru":
        yield "у страницы не указан язык"
    titles = [title.text_content().strip() for title in page.xpath("//head/title")]
    if len(titles) != 1 or not titles[0]:
        yield "у страницы нет названия"
    headings = page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    if sum(heading.tag == "h1" for heading in headings) != 1:
        yield f"заголовков первого уровня: {sum(heading.tag == 'h1' for heading in headings)}"
    level = 0
    for heading in headings:
        if int(heading.tag[1]) > level + 1:
            yield f"заголовок «{heading.text_content().strip()}» через уровень: h{level}, h{heading.tag[1]}"
        level = int(heading.tag[1])
        if not heading.text_content().strip():
            yield "пустой заголовок"
    ids = page.xpath("//@id")
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"повторяется id «{name}»"
    for element in page.xpath(LABELLED):
        if not _labelled(page, element):
            yield f"поле «{element.get('name')}» без подписи"
    for element in page.xpath("//button | //a[@href]"):
        name = element.text_content().strip() or element.get("aria-label") or "".join(element.xpath(".//img/@alt"))
        if not name:
            yield f"кнопка или ссылка без слов: {html.tostring(element, encoding='unicode')[:100]}"
    for image in page.xpath("//img[not(@alt)]"):
        yield f"картинка без описания: {image.get('src')}"
    if page.xpath("//script[not(@src) and not(@type='application/json')]") or page.xpath("//style"):
        yield "сценарий или стиль внутри страницы"
    for element in page.xpath("//*[@style or @*[starts-with(name(), 'on')]]"):
        yield f"стиль или сценарий в атрибуте: {html.tostring(element, encoding='unicode')[:100]}"
    for table in page.xpath("//table[not(.//th)]"):
        yield "таблица без заголовков столбцов"
    for form in page.xpath("//form[translate(@method, 'POST', 'post')='post'][not(.//input[@name='csrf'][@value!=''])]"):
        yield f"форма {form.get('action')} без защиты от чужих отправок"
    first = page.xpath("(//body//a[@href])[1]")
    target = first[0].get("href", "") if first else ""
    if not target.startswith("#") or not page.xpath(f"//*[@id='{target[1:]}']"):
        yield "первая ссылка не ведёт к содержанию"
    for target in page.xpath("//a[starts-with(@href, '#')]/@href | //@aria-describedby | //@for"):
        for name in target.removeprefix("#").split():
            if name not in ids:
                yield f"ссылка на «{name}», которого на странице нет"


def _labelled(page, element):
    if element.get("aria-label") or element.get("aria-labelledby") or element.get("title"):
        return True
    if any(ancestor.tag == "label" for ancestor in element.iterancestors()):
        return True
    name = element.get("id")
    return bool(name) and any(
        label.get("for") == name and label.text_content().strip() for label in page.xpath("//label"))


def layout_faults(driver):
    """What is wrong with the page as it is laid out at the present width: a horizontal scroll, small targets, pale text."""
    return driver.execute_script(LAYOUT)


LAYOUT = r"""
const faults = [], name = e => e.outerHTML.slice(0, 90);
const room = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > room) {
  const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > room + 1);
  faults.push('страница шире окна на ' + (document.documentElement.scrollWidth - room) + ' px: '
    + (wide.length ? name(wide[wide.length - 1]) : ''));
}
const shown = e => { const b = e.getBoundingClientRect(), s = getComputedStyle(e);
  return b.width > 1 && b.height > 1 && s.visibility !== 'hidden' && b.bottom > 0 && b.right > 0; };
// A link inside a sentence may be as low as its line; everything else is at least 24 px each way (WCAG 2.2, 2.5.8).
for (const e of document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, a[href]')) {
  if (!shown(e)) continue;
  const b = e.getBoundingClientRect(), inline = e.tagName === 'A' && getComputedStyle(e).display === 'inline';
  const target = (e.type === 'checkbox' || e.type === 'radio') && e.labels && e.labels[0]
    ? e.labels[0].getBoundingClientRect() : b;
  if (!inline && (target.height < 23.5 || target.width < 23.5)) faults.push('мелкая цель (24 px): ' + name(e));
}
const light = c => { const v = c.map(x => x / 255).map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
  return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
const parts = c => { const m = c.match(/[\d.]+/g); return m ? m.map(Number) : [0, 0, 0, 0]; };
const ground = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor);
  if (c.length < 4 || c[3] > 0.99) return c; } return [255, 255, 255]; };
const pale = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !shown(e) || e.closest('[disabled], [aria-disabled=true], .skip')) continue;
  const s = getComputedStyle(e), a = light(parts(s.color)), b = light(ground(e));
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), size = parseFloat(s.fontSize);
  const large = size >= 24 || size >= 18.66 && parseInt(s.fontWeight) >= 700;
  if (ratio < (large ? 3 : 4.5)) pale.add('бледные буквы (' + ratio.toFixed(1) + '): ' + name(e));
}
return faults.concat([...pale]);
"""
