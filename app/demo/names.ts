import type { LanguageTag } from "#app/i18n/languages.ts";

/** Given names people really have, joined to nobody: no family names, no real person. */
export const NAMES: Record<LanguageTag, readonly string[]> = {
	en: [
		"Grace",
		"Blessing",
		"Kwame",
		"Ama",
		"Precious",
		"Samuel",
		"Joy",
		"Emeka",
		"Abena",
		"Daniel",
	],
	ar: ["Amina", "Yusuf", "Layla", "Omar", "Huda", "Samir", "Nour", "Khaled", "Rania", "Mariam"],
	bn: [
		"Nasrin",
		"Rahim",
		"Shapla",
		"Jahangir",
		"Rokeya",
		"Kamal",
		"Farida",
		"Salma",
		"Babul",
		"Moyna",
	],
	ur: ["Sana", "Bilal", "Ayesha", "Hamza", "Zainab", "Usman", "Rukhsana", "Tariq", "Iqra", "Farah"],
	pl: ["Agnieszka", "Marek", "Zofia", "Piotr", "Ewa", "Tomasz", "Halina", "Jan", "Dorota", "Adam"],
};

export const TUTORS = ["Rosa Bennett", "Imran Clarke", "Helen Osei", "Tom Adeyemi", "Priya Walsh"];
