/** Names that programs and machines write where nobody wrote a title. */
const NO_TITLE =
  /^(?:untitled|untitled[- ]?\d*|document\d*|документ\d*|без имени.*|без названия|文档\d*|无标题|新建.*文档|microsoft word - .*|powerpoint presentation|презентация powerpoint|slide \d+|title|about:blank|.*\.(?:docx?|pdf|html?|rtf|odt|indd|qxp|tex|dvi|txt|pptx?)|[a-z]:\\.*|доклад|отч[её]т|статья|презентация|реферат|报告|论文|稿件|report|article|manuscript|presentation|paper|draft|layout \d+|.*(?:template|шаблон|макет|模板).*|[\w.-]*\d[\w.-]*[-_.][\w.-]*|[\w.-]*[-_.][\w.-]*\d[\w.-]*|file:.*|https?:.*|[\d\p{P}\p{S}\s]*)$/iu
/** Accounts of machines, and programs that sign what they write. */
const NO_PERSON =
  /^(?:administrator|admin|администратор|user|users|пользователь|владелец|owner|root|guest|default|test|unknown|author|автор|автор неизвестен|microsoft(?: office)?(?: user)?|windows(?: user)?|пользователь windows|用户|管理员|微软用户|lenovo|hp|dell|acer|asus|samsung|home|office|pc|python-docx|un-named|openpyxl|apache poi|latex(?: user)?|(?:.* )?(?:layout|design|web|content|editorial|press|communications?)(?: team| department| office)?|webmaster|editors?|staff|редакция.*|редактор|пресс-служба.*|编辑|.*(?:编辑部|新闻网|网站|报社|日报|晚报)|本站|佚名|.*\d{3,}.*|[\d\p{P}\p{S}\s]*)$/iu

/** A title out of a file's properties, unless it is the name of a file or of no meaning. */
export function titleOfFile(said: string | null): string | null {
  const title = said?.trim() ?? ''
  return NO_TITLE.test(title) ? null : title
}

/** An author out of a file's properties, unless it is an account, a machine or a program. */
export function nameOfPerson(said: string | null): string | null {
  const name = said?.trim() ?? ''
  return NO_PERSON.test(name) ? null : name
}
