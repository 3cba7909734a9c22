import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { markWords } from "./mark-words.ts";
import type { WalkIn } from "./walk-ins.ts";

type Props = { lessonId: string; walkIns: readonly WalkIn[] };

export function WalkInList({ lessonId, walkIns }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<ul className="people">
			{walkIns.map(({ id, name, mark, matched }) => (
				<li key={id}>
					<span>
						<bdi>{name}</bdi> <span className="small soft">{markWords(t, mark)}</span>
					</span>
					{matched ? (
						<Matched {...matched} />
					) : (
						<a href={href(`/lessons/${lessonId}/walk-ins/${id}`)}>
							{t("walkIn.match")} <span className="visually-hidden">{name}</span>
						</a>
					)}
				</li>
			))}
		</ul>
	);
}

function Matched({ name, mark, clash }: NonNullable<WalkIn["matched"]>) {
	const { t } = useTranslation("registers");
	if (!clash) return <Status tone="good">{t("walkIn.matched", { name })}</Status>;
	return <Status tone="warn">{t("walkIn.clash", { name, mark: markWords(t, mark) })}</Status>;
}
