import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ArmClass } from "./arm-class.tsx";
import type { openArms } from "./arms.server.ts";

type Props = {
	arms: Awaited<ReturnType<typeof openArms>> & { today: string };
	failed: FailedForm | undefined;
};

/** Who is compared with whom, class by class: numbers and no name. */
export function ArmsPage({ arms: { pilot, design, classes, today }, failed }: Props) {
	const { t } = usePage();
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const compares = design === "waiting-list" || design === "matched";
	return (
		<PageFrame wide back={{ href: href(`/pilots/${pilot.slug}`), label: pilot.name }}>
			<ErrorSummary errors={errors} />
			<h1>{t("compare:page.title")}</h1>
			<Notice tone={compares ? "info" : "warn"}>
				<p>{t(`compare:page.design.${design ?? "none"}`)}</p>
				{compares && <p>{t("compare:page.intro")}</p>}
				{compares && <p>{t("compare:page.fixed")}</p>}
			</Notice>
			<section className="stack" id="comparison">
				<h2>{t("compare:page.classes")}</h2>
				{classes.length === 0 && <p>{t("compare:page.noClasses")}</p>}
				<ul className="grid">
					{classes.map((course) => (
						<ArmClass key={course.id} {...{ slug: pilot.slug, course, design, today }} />
					))}
				</ul>
			</section>
		</PageFrame>
	);
}
