CREATE TABLE "archives" (
	"scope" text PRIMARY KEY NOT NULL,
	"complete_to" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"walk" jsonb
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from_day" date,
	"until_day" date,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "frozen_lessons" (
	"lesson_id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"inputs" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_events" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"lesson_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"note" text NOT NULL,
	"staff_id" text NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lesson_events_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"external_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_user_id_key" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "replaced_inputs" (
	"event_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"inputs" jsonb NOT NULL,
	CONSTRAINT "replaced_inputs_event_id_lesson_id_pk" PRIMARY KEY("event_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "room_settings" (
	"room_id" text PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"record" jsonb NOT NULL,
	"archived_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" text PRIMARY KEY NOT NULL,
	"roles" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timetables" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"since" timestamp (3) with time zone,
	"time_zone" text NOT NULL,
	"slots" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_events" ADD CONSTRAINT "lesson_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_events" ADD CONSTRAINT "lesson_events_undone_by_staff_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replaced_inputs" ADD CONSTRAINT "replaced_inputs_event_id_lesson_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."lesson_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_settings" ADD CONSTRAINT "room_settings_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enrolments_room" ON "enrolments" USING btree ("room_id");--> statement-breakpoint
CREATE INDEX "enrolments_person" ON "enrolments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "frozen_lessons_room" ON "frozen_lessons" USING btree ("room_id","started_at");--> statement-breakpoint
CREATE INDEX "lesson_events_room" ON "lesson_events" USING btree ("room_id","lesson_at");--> statement-breakpoint
CREATE INDEX "people_external" ON "people" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "sessions_room" ON "sessions" USING btree ("room_id","started_at");--> statement-breakpoint
CREATE INDEX "sessions_end" ON "sessions" USING btree ("room_id","ended_at");--> statement-breakpoint
CREATE INDEX "timetables_room" ON "timetables" USING btree ("room_id");