import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ImportStart } from "./import-start.server.ts";

/** What the file did that has just come in. */
export function DoneImport({ done, kind }: Pick<ImportStart, "done" | "kind">) {
	const { t } = usePage();
	const href = useHref();
	if (!done) return null;
	const isLearners = kind === "learners";
	const counts = { fresh: done.new, changed: done.changed, wrong: done.wrong };
	return (
		<div role="status">
			<Notice tone="good">
				<p>{t("manage:import.done", counts)}</p>
				<p>
					<a href={href(isLearners ? "/manage/learners" : "/manage/classes")}>
						{t(isLearners ? "manage:import.seeLearners" : "manage:import.seeClasses")}
					</a>
				</p>
			</Notice>
		</div>
	);
}

/** What goes onto the poster at work. */
export function WorkCodes({ codes }: Pick<ImportStart, "codes">) {
	const { t } = usePage();
	if (codes.length === 0) return null;
	const items = codes.map(({ name, code }) => ({
		term: <Bdi>{name}</Bdi>,
		value: (
			<strong>
				<Bdi>{code}</Bdi>
			</strong>
		),
	}));
	return (
		<section className="stack">
			<h2>{t("manage:import.codes")}</h2>
			<p>{t("manage:import.codesHelp")}</p>
			<Facts items={items} />
		</section>
	);
}
