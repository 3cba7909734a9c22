import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import type { LocalDate } from "#db/columns.ts";

export type NamedProvider = { name: string; left_on: LocalDate | null };

/** One that left has no name any more, not even in the database: the day tells it from others. */
export function useProviderName() {
	const { t } = useTranslation("pilots");
	const { language } = usePage();
	return ({ name, left_on }: NamedProvider) =>
		left_on === null ? name : t("left", { day: formatDay(left_on, language, "short") });
}

export function ProviderName({ provider }: { provider: NamedProvider }) {
	return <Bdi>{useProviderName()(provider)}</Bdi>;
}
