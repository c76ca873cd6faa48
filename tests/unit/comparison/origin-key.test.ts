import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originKey } from '#shared/reading/origin-key.ts'

describe('one key for one origin', () => {
  it.each([
    ['Xinhua', 'Xinhua (English)', 'Xinhua News Agency', 'XINHUA', 'Xinhuanet', 'Синьхуа', 'агентство «Синьхуа»', '新华社', 'Xinhua, Beijing'],
    ['Xinhua (Russian edition)', 'Xinhua, Russian edition', 'Xinhua Russian-language service', '新华社俄文版'],
    [
      'Yin Hejun', 'Yin Hejun, Minister of Science and Technology', 'Minister Yin Hejun', 'Yin Hejun (minister)', 'Yin He-jun', 'Hejun Yin', 'YIN Hejun',
      'Chinese Minister of Science and Technology Yin Hejun', 'Инь Хэцзюнь', 'министр Инь Хэцзюнь', 'министр науки и техники КНР Инь Хэцзюнь',
      'Инь Хэцзюнь, министр науки и техники', '阴和俊', '科技部部长阴和俊', '阴和俊部长', '阴和俊（科技部部长）',
    ],
    ['Xi Jinping', 'Си Цзиньпин', '习近平', 'President Xi Jinping', '国家主席习近平'],
    ['Huang Hu', 'Хуан Ху', '黄虎', 'Huang Hu, chairman of JoyGovAI'],
    ['Zeng Yuqun', 'Цзэн Юйцюнь', '曾毓群'],
    ['Ouyang Minggao', 'Оуян Мингао', '欧阳明高'],
    ['Lü Wei', 'Lyu Wei', 'Люй Вэй', '吕薇'],
    ['Vladimir Putin', 'Владимир Путин', 'Владимир Владимирович Путин', 'President Vladimir Putin', 'президент РФ Владимир Путин'],
    ['Sergei Lavrov', 'Sergey Lavrov', 'Сергей Лавров', 'министр иностранных дел Сергей Лавров'],
    ['Yury Borisov', 'Yuri Borisov', 'Юрий Борисов'],
    ['Alexander Novak', 'Alexander Novak, Deputy Prime Minister'],
    ['Shcherbakov', 'Щербаков'],
    ['the World Bank', 'World Bank', 'Всемирный банк', '世界银行'],
    ['WIPO', 'ВОИС', '世界知识产权组织', 'World Intellectual Property Organization'],
    ['Ministry of Science (Russia)', 'Ministry of Science, Russia', 'Ministry of Science of Russia'],
    ['«Коммерсантъ»', 'Коммерсантъ', '"коммерсантъ"'],
  ])('%s', (...names) => {
    expect(names.map(originKey)).toEqual(names.map(() => originKey(names[0] ?? '')))
  }) // prettier-ignore
})

describe('two keys for two origins', () => {
  it.each([
    ['Li Wei', 'Li Wen'],
    ['李伟', '李文'],
    ['Ли Вэй', 'Ли Вэнь'],
    ['Xi An', 'Xian'],
    ['Lu Wei', 'Lü Wei'],
    ['Jan Smith', 'Ian Smith'],
    ['Vladimir Putin', 'Putin'],
    ['Xinhua', 'Xinhua (Russian edition)'],
    ['Xinhua (Russian edition)', 'Xinhua (French edition)'],
    ['Xinhua', "State Council News, 'People's Republic of China in Russian' (Xinhua)"],
    ['Reuters', 'Reuters Institute'],
    ['AP', 'AP Moller'],
    ['CNA', 'CNA (Singapore)'],
    ['Ministry of Science of China', 'Ministry of Science of Russia'],
    ['Ministry of Science, China', 'Ministry of Science, Russia'],
    ['Ministry of Science (China)', 'Ministry of Science (Russia)'],
    ['Ministry of Science', 'Ministry of Science of Russia'],
    ["People's Daily", "People's Daily Online"],
    ["People's Daily Online", "People's Daily online edition"],
    ['Yin Hejun', "Minister Yin Hejun's spokesman"],
    ['Yin Hejun', 'adviser to Minister Yin Hejun'],
    ['Xi Jinping', 'Office of President Xi Jinping'],
    ['Harbin University', 'University of Harbin, Moscow'],
    ['江苏省', 'Jiang Susheng'],
    ['Smith, John', 'Smith, Anna'],
  ])('%s ≠ %s', (one, other) => {
    expect(originKey(one)).not.toBe(originKey(other))
  })
})

it('takes any name, and the same one twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(originKey(name)).toBe(originKey(` ${name}  `))
    }),
  )
})
