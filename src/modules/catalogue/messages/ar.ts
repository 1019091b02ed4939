import type { en } from "./en.ts";

export const ar: Record<keyof typeof en, string> = {
  "import-file-empty": "هذا الملف فارغ. اختر ملفًا فيه تسجيلات مارك.",
  "import-over": "انتهى هذا الاستيراد من قبل.",
  "list-full":
    "لا تتسع القائمة لأكثر من {limit, plural, zero {# عنوان} one {عنوان واحد} two {عنوانين} few {# عناوين} many {# عنوانًا} other {# عنوان}}. ابدأ قائمة أخرى.",
  "lists-too-many":
    "لا يمكنك الاحتفاظ بأكثر من {limit, plural, zero {# قائمة} one {قائمة واحدة} two {قائمتين} few {# قوائم} many {# قائمة} other {# قائمة}}. احذف واحدة لم تعد تحتاج إليها.",
  "record-stands-alone": "هذا السجل قائم بذاته أصلًا: لا شيء يُفصل عنه.",
  "list-needs-sign-in": "سجّل الدخول لتحتفظ بقوائم.",
  "list-name-missing": "اكتب اسمًا للقائمة.",
  "list-name-long": "لا يزيد اسم القائمة على 200 حرف.",
  "list-note-long": "لا تزيد الملاحظة على 2000 حرف.",
  "mapping-form": "اكتب حقلًا من ثلاثة رموز، وحقولًا فرعية بحروف لاتينية أو أرقام.",

  "import-no-record-readable": "تعذّرت قراءة أي تسجيلة في هذا الملف.",
  "import-nothing-in-full-load":
    "لا توجد تسجيلات في الملف، فلم تُسحب أي تسجيلة: يصعب أن يكون هذا كل ما لدى المكتبة. راجع كيف أُعدّ الملف ثم حمّله من جديد.",
  "import-file-missing": "لم يعد الملف موجودًا.",
  "import-source-unreachable":
    "لم يُجب المصدر رغم تكرار السؤال. ما وصل من قبل باقٍ، ويبدأ الحصاد التالي من هناك.",
  "import-source-refused-address":
    "لا يجوز سؤال هذا العنوان من هنا: فهو يقود إلى شبكة خاصة أو إلى مكان آخر بالتحويل. راجع عنوان المصدر.",
  "import-source-status": "يرفض المصدر الإجابة. راجع عنوانه.",
  "import-source-garbled": "ما أجاب به المصدر ليس XML سليمًا. ينبغي إبلاغ القائمين عليه.",
  "import-source-too-large":
    "إجابة المصدر أكبر من 64 ميغابايت. ينبغي أن يعطي القائمون عليه صفحات أصغر.",
  "import-source-not-oai": "لا يوجد OAI-PMH 2.0 في هذا العنوان. راجع عنوان المصدر.",
  "import-source-format": "ليس لدى المصدر سجلات بهذه الصيغة. راجع بادئة البيانات الوصفية.",
  "import-source-set": "المصدر غير مقسّم إلى مجموعات. اترك خانة المجموعة فارغة.",
  "import-source-token":
    "لا يستطيع المصدر متابعة قائمته. ينبغي إبلاغ القائمين عليه؛ وما وصل من قبل باقٍ.",
  "import-source-argument": "لا يفهم المصدر ما يُسأل عنه. راجع الصيغة والمجموعة.",
  "import-no-progress": "بدأ التحميل عدة مرات ولم يتقدم. ما حُمّل من قبل باقٍ.",

  "finding-compressed-input": "في داخل الملف ملف مضغوط ({format}). فُكّ ضغطه أولًا.",
  "finding-unknown-format": "ليس هذا ملف تسجيلات مارك. يبدأ بـ«{start}».",
  "finding-not-a-record":
    "{length, plural, zero {# بايت ليس} one {بايت واحد ليس} two {بايتان ليسا} few {# بايتات ليست} many {# بايتًا ليس} other {# بايت ليس}} تسجيلة.",
  "finding-record-too-long": "التسجيلة أطول من {limit, number} بايت.",
  "finding-record-truncated":
    "التسجيلة مبتورة: ينبغي أن يكون طولها {expected, number} بايت وطولها {found, number}.",
  "finding-field-too-long":
    "طول الحقل {tag} هو {length, number} بايت، والحد الأقصى {limit, number}.",
  "finding-bad-leader": "تعذّر فهم الفاتحة «{leader}».",
  "finding-bad-directory":
    "يذكر الدليل {entries, plural, zero {# حقل} one {حقلًا واحدًا} two {حقلين} few {# حقول} many {# حقلًا} other {# حقل}}، وعدد حقول التسجيلة {fields, number}.",
  "finding-empty-record": "ليس في التسجيلة حقول.",
  "finding-xml-doctype": "في ملف XML تصريح بنوع الوثيقة. تُرفض هذه الملفات حفظًا للأمان.",
  "finding-xml-malformed": "صيغة XML غير سليمة: {message}",
  "finding-xml-unclosed-record": "لم تُغلق التسجيلة قبل نهاية الملف.",
  "finding-xml-encoding": "ترميز ملف XML لا يمكن قراءته: {encoding}.",
  "finding-json-malformed": "صيغة JSON غير سليمة: {message}",
  "finding-json-shape": "محتوى JSON ليس تسجيلة مارك: راجع {path}.",

  "finding-bytes-before-record":
    "{length, plural, zero {# بايت} one {بايت واحد} two {بايتان} few {# بايتات} many {# بايتًا} other {# بايت}} قبل التسجيلة لم تُقرأ.",
  "finding-length-mismatch": "تقول التسجيلة إن طولها {declared} بايت، وطولها {found, number}.",
  "finding-base-address-mismatch":
    "تقول الفاتحة إن البيانات تبدأ عند البايت {declared}، وهي تبدأ عند {found, number}.",
  "finding-missing-record-terminator": "كانت علامة نهاية التسجيلة مفقودة.",
  "finding-missing-field-terminator": "كانت علامة نهاية الحقل {tag} مفقودة.",
  "finding-directory-repaired":
    "كان الدليل خاطئًا فأُعيد بناؤه من {fields, plural, zero {# حقل} one {حقل واحد} two {حقلين} few {# حقول} many {# حقلًا} other {# حقل}}.",
  "finding-leader-repaired": "كانت الفاتحة خاطئة فأُصلحت: «{leader}».",
  "finding-invalid-tag": "«{tag}» ليس رمز حقل.",
  "finding-invalid-indicator": "في الحقل {tag} مؤشر لا وجود له: «{indicator}».",
  "finding-field-without-subfields": "ليس في الحقل {tag} حقول فرعية.",
  "finding-malformed-subfield": "في الحقل {tag} حقل فرعي تالف.",
  "finding-control-characters":
    "أُزيل من الحقل {tag} {count, plural, zero {# رمز تحكم} one {رمز تحكم واحد} two {رمزا تحكم} few {# رموز تحكم} many {# رمز تحكم} other {# رمز تحكم}}.",
  "finding-charset-mismatch":
    "تقول التسجيلة إن نصها بترميز {declared}، وهو بترميز {found}، فقُرئ به.",
  "finding-undecodable-bytes":
    "في الحقل {tag} بايتات لا تقابل أي حرف ({bytes}، عند البايت {offset, number}).",
  "finding-stray-marks":
    "في الحقل {tag} {count, plural, zero {# علامة} one {علامة واحدة} two {علامتان} few {# علامات} many {# علامة} other {# علامة}} تشكيل بلا حرف.",
  "finding-replacement-character": "في الحقل {tag} حرف ضاع قبل أن يصل الملف إلينا.",
  "finding-warnings-left-out":
    "في هذه التسجيلة {count, plural, zero {# ملاحظة أخرى لم تُذكر} one {ملاحظة واحدة أخرى لم تُذكر} two {ملاحظتان أخريان لم تُذكرا} few {# ملاحظات أخرى لم تُذكر} many {# ملاحظة أخرى لم تُذكر} other {# ملاحظة أخرى لم تُذكر}}.",

  "finding-control-number-missing":
    "ليس للتسجيلة رقم ضبط (الحقل 001): إذا وردت من جديد وقد تغيّرت عُدّت تسجيلة أخرى.",
  "finding-control-number-repeated":
    "رقم الضبط {number} ورد في الملف {times, plural, zero {# مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}، فأُخذت آخر تسجيلة تحمله.",
  "finding-control-number-too-long": "رقم الضبط (الحقل 001) أطول من {limit, number} حرف.",
  "finding-not-storable": "تعذّر حفظ التسجيلة: {message}",
  "finding-compression-damaged": "الملف المضغوط تالف عند هذا الموضع. حُمّل ما قبله.",
  "finding-compression-suspicious":
    "حجم الملف بعد فك الضغط يفوق حجمه مضغوطًا بأكثر من {limit, number} مرة. أُوقفت القراءة حفظًا للأمان.",
  "finding-compression-trailing":
    "{length, plural, zero {# بايت} one {بايت واحد} two {بايتان} few {# بايتات} many {# بايتًا} other {# بايت}} بعد نهاية الملف المضغوط لم تُقرأ. قُرئ كل ما قبلها.",
  "finding-identifier-unusable":
    "لا يعطي المصدر لهذا السجل معرّفًا، أو يعطي معرّفًا أطول من {limit, number} محرفًا.",
  "finding-source-not-compared":
    "لم يعطِ المصدر قائمة ما لديه، فلم تُحذف أي تسجيلة. اجلب كل شيء من جديد حين يعود إلى الإجابة.",
  "finding-source-list-empty":
    "لا يذكر المصدر في قائمته أي تسجيلة، فلم تُحذف أي تسجيلة: يُستبعد أن يكون ذلك مقصودًا. ينبغي إبلاغ القائمين عليه.",
  "finding-deletions-withheld":
    "{failures, plural, zero {لا توجد تسجيلات في الملف، فلم تُحذف أي تسجيلة.} one {تعذّرت قراءة تسجيلة واحدة، فلم تُحذف أي تسجيلة: قد تكون المفقودة منها.} two {تعذّرت قراءة تسجيلتين، فلم تُحذف أي تسجيلة: قد تكون المفقودة منهما.} few {تعذّرت قراءة # تسجيلات، فلم تُحذف أي تسجيلة: قد تكون المفقودة منها.} many {تعذّرت قراءة # تسجيلة، فلم تُحذف أي تسجيلة: قد تكون المفقودة منها.} other {تعذّرت قراءة # تسجيلة، فلم تُحذف أي تسجيلة: قد تكون المفقودة منها.}}",
};
