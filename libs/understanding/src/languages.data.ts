/** Function words that are common in one language and rare in the others, and words that a visitor here would use. */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    "the a an and i i'm we we're you my our your is are was to of for with in on at it this that have has do does can what how which yes no not hi hello thanks please would like want open opening coffee shop about cups day email phone name".split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las un una de del y en que por para con mi mis es soy somos tengo tenemos quiero queremos hola gracias cómo qué cuánto cuál abrir cafetería correo teléfono nombre me llamo está muy pero también buenos buenas días tardes necesito necesitamos puedo año próximo tazas al día sí desde cuando nuestro nuestra nuestros nuestras están estamos han hay'.split(
      ' ',
    ),
  ),
  fr: new Set(
    "le la les un une des du de et en que pour avec mon ma mes est suis sommes je nous vous j'ai bonjour merci comment quel quelle combien ouvrir café téléphone nom m'appelle très mais aussi salut voudrais veux avons année prochaine tasses par jour oui c'est votre notre numéro adresse n'est n'a pas ne ce cette depuis quand nos sont".split(
      ' ',
    ),
  ),
  it: new Set(
    'il lo la gli le un una di del della e in che per con mio mia è sono siamo ho abbiamo voglio vogliamo vorrei ciao buongiorno grazie come quanto quale aprire caffetteria telefono nome chiamo molto ma anche bisogno anno prossimo tazze al giorno sì vostro nostra numero indirizzo non quando nostro questa dalla dal'.split(
      ' ',
    ),
  ),
  de: new Set(
    'ich wir sie der die das ein eine einen ist sind habe haben und mit für von zu auf nicht möchte möchten wollen eröffnen guten tag hallo danke bitte wie was wann mein meine unser unsere kaffee heiße telefonnummer nächstes jahr pro tassen auch aber ja nein seit kein keine unserer nichts'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'ik wij je jullie de het een is zijn heb hebben en met voor van op niet wil willen openen goedendag hallo bedankt alsjeblieft hoe wat wanneer mijn ons onze koffie koffiebar heet telefoonnummer volgend jaar per dag kopjes ook maar ja nee'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'eu nós o a os as um uma é são tenho temos quero queremos e com para por não do da abrir cafeteria olá oi obrigado obrigada como quanto quando meu minha nosso nossa café telefone chamo próximo ano xícaras dia também mas sim sou'.split(
      ' ',
    ),
  ),
  vi: new Set(
    'tôi là và của có muốn mở quán cà phê xin chào cảm ơn không được bao nhiêu cho một ở tại chúng mình anh chị em số điện thoại tên năm sau ngày ly'.split(
      ' ',
    ),
  ),
};
/** Of those the ones that English messages have too, as words or in names: one of them alone tells nothing. */
export const alsoEnglish: ReadonlySet<string> = new Set(
  'me no son con la le el de del a as is in on or per da die das den man was war wie so van het een dan do com un une des du se te les en al un y e o lo li ma di ci sole mie mes mon'.split(
    ' ',
  ),
);
export const vietnameseLetters = /[ăđơư\u1ea0-\u1ef9]/u;
export const spanishLetters = /[ñ¿¡]/u;
export const han = /\p{Script=Han}/gu;
