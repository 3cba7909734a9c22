import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { classPath } from "./class-access.ts";
import { DeskSide, OwnSide } from "./class-card-sides.tsx";
import { SendLinks } from "./class-contact.tsx";
import { cardMessage } from "./class-message.ts";
import type { ClassPage } from "./class-page.ts";

/** What a learner shows at the desk: all of it on one screen, so that a picture of it is enough. */
export function ClassCardView({ course }: { course: ClassPage }) {
	const { t, english, language, url } = usePage();
	const href = useHref();
	const page = href(classPath(course));
	const message = cardMessage(course, language, url.origin + page);
	return (
		<PageFrame back={{ href: page, label: t("enrolments:join.back") }} demo={course.isExample}>
			<h1>
				<Both own={t("class:card.title")} english={english("class:card.title")} block />
			</h1>
			<article id="card" className="reception">
				<DeskSide course={course} />
				<OwnSide course={course} />
			</article>
			<section className="stack no-print">
				<h2>
					<Both own={t("class:card.send")} english={english("class:card.send")} />
				</h2>
				<div className="cluster">
					<SendLinks number={null} text={message} toAnybody />
				</div>
			</section>
		</PageFrame>
	);
}
