CREATE TABLE "excuses" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"room_ids" jsonb,
	"reason" text NOT NULL,
	"staff_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text
);
--> statement-breakpoint
ALTER TABLE "excuses" ADD CONSTRAINT "excuses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excuses" ADD CONSTRAINT "excuses_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excuses" ADD CONSTRAINT "excuses_removed_by_staff_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "excuses_person" ON "excuses" USING btree ("person_id","until_day");--> statement-breakpoint
CREATE INDEX "excuses_last_day" ON "excuses" USING btree ("until_day");--> statement-breakpoint
CREATE INDEX "excuses_latest" ON "excuses" USING btree ("from_day","at","id");