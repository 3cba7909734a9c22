import type { ClassTexts } from "./class-texts.ts";

export const pl: ClassTexts = {
	bring: "Weź długopis i papier. Paszport nie jest potrzebny.",
	classes: {
		"first-english-walthamstow": [
			"Pierwszy angielski dla rodziców",
			"Zacznij mówić, czytać i pisać po angielsku. Twoje dziecko bawi się obok.",
		],
		"next-steps-walthamstow": [
			"Angielski: kolejne kroki",
			"Rozmawiaj o szkole dziecka, lekarzu i zakupach.",
		],
		"weekend-club-leyton": [
			"Weekendowy klub rozmów",
			"Pij herbatę i rozmawiaj po angielsku z sąsiadami.",
		],
		"women-speak-leyton": [
			"Kobiety mówią po angielsku",
			"Zajęcia dla kobiet, które dopiero uczą się czytać i pisać.",
		],
		"first-english-spring": [
			"Pierwszy angielski dla rodziców (poprzedni semestr)",
			"Zacznij mówić, czytać i pisać po angielsku.",
		],
		"next-steps-spring": [
			"Angielski: kolejne kroki (poprzedni semestr)",
			"Rozmawiaj o szkole dziecka, lekarzu i zakupach.",
		],
		"kitchen-english-stratford": [
			"Angielski w kuchni",
			"Angielski dla osób, które pracują w kuchni. Przyjdź przed zmianą lub po niej.",
		],
		"care-english-poplar": [
			"Angielski w opiece (poprzedni semestr)",
			"Angielski dla opiekunów: notatki, telefony, dobre słowa.",
		],
		"tea-and-talk-hackney": [
			"Herbata i rozmowa",
			"Poznaj sąsiadów, wypij herbatę, porozmawiaj o codziennym życiu.",
		],
		"garden-english-hackney": [
			"Angielski w ogrodzie (poprzedni semestr)",
			"Ucz się angielskiego przy wspólnej uprawie warzyw.",
		],
		"online-evening-english": [
			"Angielski wieczorem online",
			"Lekcje na żywo w Twoim telefonie, wieczorem.",
		],
		"first-words-bradford": [
			"Pierwsze słowa po angielsku",
			"Pierwsze słowa do domu, sklepu i szkoły.",
		],
		"first-words-peterborough": [
			"Angielski po pracy (poprzedni semestr)",
			"Wieczorny angielski dla osób, które pracują w dzień.",
		],
		"neighbours-walsall": [
			"Rozmowy sąsiadów (poprzedni semestr)",
			"Rozmawiaj z ludźmi, którzy mieszkają blisko Ciebie.",
		],
		"first-steps-blackburn": [
			"Pierwsze kroki w czytaniu",
			"Dla osób, które chcą najpierw poznać litery.",
		],
		"cleaning-english-stratford": [
			"Angielski w sprzątaniu",
			"Słowa o narzędziach, pokojach i bezpieczeństwie. Przyjdź przed zmianą lub po niej.",
		],
		"brightway-team-english": [
			"Angielski dla naszej ekipy sprzątającej",
			"Lekcje w pracy, w płatnym czasie. Rozmawiaj z zespołem i kierownikiem.",
		],
		"quiet-class-hackney": [
			"Spokojne zajęcia dla kobiet",
			"Mała, spokojna grupa dla kobiet. Adres dostajesz po zapisaniu się.",
		],
	},
};
