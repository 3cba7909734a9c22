import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Notice } from "#app/ui/notice.tsx";

export function LearnerLink({ href, name }: { href: string; name: string }) {
	return (
		<a className="target" href={href}>
			<Bdi>{name}</Bdi>
		</a>
	);
}

type Course = { id: string; title: string; englishTitle: string };

export function ClassLink({ course: { id, title, englishTitle } }: { course: Course }) {
	const href = useHref();
	return (
		<a className="target" href={href(`/manage/classes/${id}`)}>
			<Both own={title} english={englishTitle} />
		</a>
	);
}

export function NothingLeft() {
	const { t } = useTranslation("manage");
	return (
		<Notice tone="good">
			<p>{t("attention.none")}</p>
		</Notice>
	);
}
