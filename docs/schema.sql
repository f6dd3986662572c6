constraint audit_checkpoint.audit_checkpoint_pkey PRIMARY KEY (size)
constraint audit_checkpoint.audit_checkpoint_size_fkey FOREIGN KEY (size) REFERENCES audit_seal(seq)
constraint audit_event.audit_event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id)
constraint audit_event.audit_event_pkey PRIMARY KEY (id)
constraint audit_event.audit_event_result_check CHECK ((result = ANY (ARRAY['done'::text, 'refused'::text])))
constraint audit_seal.audit_seal_event_id_fkey FOREIGN KEY (event_id) REFERENCES audit_event(id)
constraint audit_seal.audit_seal_event_id_key UNIQUE (event_id)
constraint audit_seal.audit_seal_pkey PRIMARY KEY (seq)
constraint budget_entry.budget_entry_amount_minor_check CHECK (((amount_minor > 0) AND (amount_minor <= '9000000000000000'::bigint)))
constraint budget_entry.budget_entry_authorised_by_id_fkey FOREIGN KEY (authorised_by_id) REFERENCES person(id)
constraint budget_entry.budget_entry_check CHECK ((((original_minor IS NULL) = (original_currency IS NULL)) AND ((original_minor IS NULL) = (original_rate IS NULL))))
constraint budget_entry.budget_entry_check1 CHECK (((import_id IS NULL) = (import_row IS NULL)))
constraint budget_entry.budget_entry_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id)
constraint budget_entry.budget_entry_defined_by_id_fkey FOREIGN KEY (defined_by_id) REFERENCES person(id)
constraint budget_entry.budget_entry_functional_minor_check CHECK ((functional_minor >= 0))
constraint budget_entry.budget_entry_functional_rate_check CHECK (((functional_rate > (0)::numeric) AND (functional_rate <> 'NaN'::numeric)))
constraint budget_entry.budget_entry_kind_fkey FOREIGN KEY (kind) REFERENCES budget_entry_kind(kind)
constraint budget_entry.budget_entry_line_id_fkey FOREIGN KEY (line_id) REFERENCES budget_line(id)
constraint budget_entry.budget_entry_line_id_sequence_key UNIQUE (line_id, sequence)
constraint budget_entry.budget_entry_original_minor_check CHECK ((original_minor > 0))
constraint budget_entry.budget_entry_original_rate_check CHECK (((original_rate > (0)::numeric) AND (original_rate <> 'NaN'::numeric)))
constraint budget_entry.budget_entry_pkey PRIMARY KEY (id)
constraint budget_entry.budget_entry_posted_on_check CHECK (isfinite(posted_on))
constraint budget_entry.budget_entry_recorded_by_id_fkey FOREIGN KEY (recorded_by_id) REFERENCES person(id)
constraint budget_entry.budget_entry_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES budget_entry(id)
constraint budget_entry.budget_entry_reverses_id_key UNIQUE (reverses_id)
constraint budget_entry.budget_entry_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint budget_entry.budget_entry_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendor(id)
constraint budget_entry_kind.budget_entry_kind_d_actual_check CHECK (((d_actual >= '-1'::integer) AND (d_actual <= 1)))
constraint budget_entry_kind.budget_entry_kind_d_committed_check CHECK (((d_committed >= '-1'::integer) AND (d_committed <= 1)))
constraint budget_entry_kind.budget_entry_kind_d_funded_check CHECK (((d_funded >= '-1'::integer) AND (d_funded <= 1)))
constraint budget_entry_kind.budget_entry_kind_d_reserved_check CHECK (((d_reserved >= '-1'::integer) AND (d_reserved <= 1)))
constraint budget_entry_kind.budget_entry_kind_pkey PRIMARY KEY (kind)
constraint budget_line.budget_line_authorised_by_id_fkey FOREIGN KEY (authorised_by_id) REFERENCES person(id)
constraint budget_line.budget_line_authorised_evidence_check CHECK ((authorised_evidence = ANY (ARRAY['declared'::text, 'document'::text, 'event'::text])))
constraint budget_line.budget_line_check CHECK (((defined_by_id IS NULL) = (defined_evidence IS NULL)))
constraint budget_line.budget_line_check1 CHECK (((authorised_by_id IS NULL) = (authorised_evidence IS NULL)))
constraint budget_line.budget_line_check2 CHECK ((has_budget = (cost_centre_id IS NOT NULL)))
constraint budget_line.budget_line_check3 CHECK ((has_budget = (account IS NOT NULL)))
constraint budget_line.budget_line_check4 CHECK ((has_budget OR allows_overdraft))
constraint budget_line.budget_line_code_check CHECK ((code <> ''::text))
constraint budget_line.budget_line_code_fiscal_year_id_key UNIQUE (code, fiscal_year_id)
constraint budget_line.budget_line_committed_minor_check CHECK ((committed_minor >= 0))
constraint budget_line.budget_line_cost_centre_id_fkey FOREIGN KEY (cost_centre_id) REFERENCES cost_centre(id)
constraint budget_line.budget_line_defined_by_id_fkey FOREIGN KEY (defined_by_id) REFERENCES person(id)
constraint budget_line.budget_line_defined_evidence_check CHECK ((defined_evidence = ANY (ARRAY['declared'::text, 'document'::text, 'event'::text])))
constraint budget_line.budget_line_fiscal_year_id_fkey FOREIGN KEY (fiscal_year_id) REFERENCES fiscal_year(id)
constraint budget_line.budget_line_fund_source_check CHECK ((fund_source = ANY (ARRAY['it'::text, 'marketing'::text, 'shadow'::text])))
constraint budget_line.budget_line_funded_minor_check CHECK ((funded_minor >= 0))
constraint budget_line.budget_line_name_check CHECK ((name <> ''::text))
constraint budget_line.budget_line_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
constraint budget_line.budget_line_pkey PRIMARY KEY (id)
constraint budget_line.budget_line_reserved_minor_check CHECK ((reserved_minor >= 0))
constraint budget_line.budget_line_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint business_calendar.business_calendar_closes_check CHECK (((closes >= 1) AND (closes <= 1440)))
constraint business_calendar.business_calendar_country_check CHECK ((country ~ '^[A-Z]{2}$'::text))
constraint business_calendar.business_calendar_hours CHECK (((opens + 60) <= closes))
constraint business_calendar.business_calendar_opens_check CHECK (((opens >= 0) AND (opens <= 1439)))
constraint business_calendar.business_calendar_pkey PRIMARY KEY (country)
constraint business_calendar.business_calendar_weekdays_check CHECK ((((cardinality(weekdays) >= 1) AND (cardinality(weekdays) <= 7)) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7])))
constraint commitment.commitment_committed_minor_check CHECK ((committed_minor >= 0))
constraint commitment.commitment_line_id_fkey FOREIGN KEY (line_id) REFERENCES budget_line(id)
constraint commitment.commitment_minor_rate_check CHECK (((minor_rate > (0)::numeric) AND (minor_rate <> 'NaN'::numeric)))
constraint commitment.commitment_opened_on_check CHECK (isfinite(opened_on))
constraint commitment.commitment_pkey PRIMARY KEY (id)
constraint commitment.commitment_reserved_minor_check CHECK ((reserved_minor >= 0))
constraint commitment.commitment_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint confirmed_alias.confirmed_alias_action_id_fkey FOREIGN KEY (action_id) REFERENCES triage_action(id)
constraint confirmed_alias.confirmed_alias_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES person(id)
constraint confirmed_alias.confirmed_alias_pkey PRIMARY KEY (id)
constraint confirmed_alias.confirmed_alias_superseded_by_id_fkey FOREIGN KEY (superseded_by_id) REFERENCES triage_action(id)
constraint confirmed_alias.confirmed_alias_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint cost_centre.cost_centre_code_key UNIQUE (code)
constraint cost_centre.cost_centre_pkey PRIMARY KEY (id)
constraint cost_centre.cost_centre_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint decision.decision_amount_minor_check CHECK ((amount_minor >= 0))
constraint decision.decision_by_delegation CHECK (((delegation_id IS NULL) = (on_behalf_of_id IS NULL)))
constraint decision.decision_capacity_check CHECK ((capacity = ANY (ARRAY['cmo'::text, 'cio'::text, 'finance'::text, 'approver'::text])))
constraint decision.decision_of_delegation FOREIGN KEY (delegation_id, person_id, on_behalf_of_id) REFERENCES delegation(id, delegate_id, principal_id)
constraint decision.decision_on_behalf_of_id_fkey FOREIGN KEY (on_behalf_of_id) REFERENCES person(id)
constraint decision.decision_once_a_person UNIQUE (request_id, round, person_id)
constraint decision.decision_once_a_principal UNIQUE (request_id, round, on_behalf_of_id)
constraint decision.decision_once_a_step UNIQUE (request_id, round, step_key)
constraint decision.decision_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint decision.decision_pkey PRIMARY KEY (id)
constraint decision.decision_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint decision.decision_request_id_round_step_key_fkey FOREIGN KEY (request_id, round, step_key) REFERENCES request_step(request_id, round, key)
constraint decision.decision_term_months_check CHECK (((term_months >= 1) AND (term_months <= 120)))
constraint decision.decision_term_of_approval CHECK (((term_months IS NULL) OR (verdict = 'approve'::text)))
constraint decision.decision_verdict_check CHECK ((verdict = ANY (ARRAY['approve'::text, 'changes'::text, 'reject'::text])))
constraint decision_condition.decision_condition_pkey PRIMARY KEY (request_id, round, person_id, "position")
constraint decision_condition.decision_condition_position_check CHECK (("position" > 0))
constraint decision_condition.decision_condition_request_id_round_person_id_fkey FOREIGN KEY (request_id, round, person_id) REFERENCES decision(request_id, round, person_id) DEFERRABLE INITIALLY DEFERRED
constraint decision_condition.decision_condition_what_check CHECK ((btrim(what) <> ''::text))
constraint decision_link.decision_link_check CHECK ((expires_at > made_at))
constraint decision_link.decision_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint decision_link.decision_link_pkey PRIMARY KEY (id)
constraint decision_link.decision_link_request_id_round_step_key_fkey FOREIGN KEY (request_id, round, step_key) REFERENCES request_step(request_id, round, key)
constraint decision_link.decision_link_secret_hash_check CHECK ((length(secret_hash) = 32))
constraint decision_link.decision_link_verdict_check CHECK ((verdict = ANY (ARRAY['approve'::text, 'changes'::text, 'reject'::text])))
constraint decision_link.decision_link_version_hash_check CHECK ((length(version_hash) = 32))
constraint decision_snapshot.decision_snapshot_check CHECK ((hash = encode(sha256(convert_to(text, 'UTF8'::name)), 'hex'::text)))
constraint decision_snapshot.decision_snapshot_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
constraint decision_snapshot.decision_snapshot_pkey PRIMARY KEY (decision_id)
constraint decision_snapshot.decision_snapshot_text_check CHECK ((octet_length(text) <= 1048576))
constraint delegation.delegation_ceiling CHECK ((num_nulls(ceiling_minor, currency) = ANY (ARRAY[0, 2])))
constraint delegation.delegation_ceiling_minor_check CHECK ((ceiling_minor >= 0))
constraint delegation.delegation_days CHECK (((until_day > from_day) AND ((until_day - from_day) <= 366)))
constraint delegation.delegation_delegate_id_fkey FOREIGN KEY (delegate_id) REFERENCES person(id)
constraint delegation.delegation_end CHECK (((ended_by_id IS NULL) OR (ended_at IS NOT NULL)))
constraint delegation.delegation_ended_by_id_fkey FOREIGN KEY (ended_by_id) REFERENCES person(id)
constraint delegation.delegation_kinds_check CHECK ((cardinality(kinds) > 0))
constraint delegation.delegation_lanes_check CHECK (((cardinality(lanes) > 0) AND (lanes <@ ARRAY['sprint'::text, 'marathon'::text])))
constraint delegation.delegation_people UNIQUE (id, delegate_id, principal_id)
constraint delegation.delegation_pkey PRIMARY KEY (id)
constraint delegation.delegation_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES person(id)
constraint delegation.delegation_reason_check CHECK ((btrim(reason) <> ''::text))
constraint delegation.delegation_to_another CHECK ((principal_id <> delegate_id))
constraint digest_notice.digest_notice_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES notice_mail(id)
constraint digest_notice.digest_notice_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
constraint digest_notice.digest_notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint digest_notice.digest_notice_pkey PRIMARY KEY (notice_id)
constraint exchange_rate.exchange_rate_check CHECK ((from_currency <> to_currency))
constraint exchange_rate.exchange_rate_pkey PRIMARY KEY (from_currency, to_currency, rate_date)
constraint exchange_rate.exchange_rate_rate_check CHECK (((rate > (0)::numeric) AND (rate <> 'NaN'::numeric)))
constraint finding.finding_certainty_check CHECK ((certainty = ANY (ARRAY['found'::text, 'to-review'::text])))
constraint finding.finding_check CHECK (((certainty = 'found'::text) = (shadow_tool_id IS NOT NULL)))
constraint finding.finding_check1 CHECK (((status <> 'ignored'::text) OR (ignored_until IS NOT NULL)))
constraint finding.finding_last_action_id_fkey FOREIGN KEY (last_action_id) REFERENCES triage_action(id)
constraint finding.finding_number_key UNIQUE (number)
constraint finding.finding_pkey PRIMARY KEY (id)
constraint finding.finding_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint finding.finding_shadow_tool_id_fkey FOREIGN KEY (shadow_tool_id) REFERENCES tool(id)
constraint finding.finding_status_check CHECK ((status = ANY (ARRAY['new'::text, 'linked'::text, 'request-started'::text, 'ignored'::text, 'not-a-tool'::text, 'regularised'::text])))
constraint finding.finding_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint finding_total.finding_total_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES finding(id)
constraint finding_total.finding_total_pkey PRIMARY KEY (finding_id, unit_id, currency)
constraint finding_total.finding_total_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint fiscal_year.fiscal_year_check CHECK ((ends_on > starts_on))
constraint fiscal_year.fiscal_year_pkey PRIMARY KEY (id)
constraint fiscal_year.fiscal_year_starts_on_key UNIQUE (starts_on)
constraint former_role.former_role_granted_by_id_fkey FOREIGN KEY (granted_by_id) REFERENCES person(id)
constraint former_role.former_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint former_role.former_role_pkey PRIMARY KEY (id)
constraint former_role.former_role_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint holiday.holiday_country_fkey FOREIGN KEY (country) REFERENCES business_calendar(country) ON DELETE CASCADE
constraint holiday.holiday_name_en_check CHECK ((name_en <> ''::text))
constraint holiday.holiday_name_es_check CHECK ((name_es <> ''::text))
constraint holiday.holiday_pkey PRIMARY KEY (country, day)
constraint holiday.holiday_source_check CHECK ((source <> ''::text))
constraint idempotency_key.idempotency_key_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
constraint idempotency_key.idempotency_key_pkey PRIMARY KEY (principal, route, key)
constraint import_batch.import_batch_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES person(id)
constraint import_batch.import_batch_kind_check CHECK ((kind = 'payments'::text))
constraint import_batch.import_batch_pkey PRIMARY KEY (id)
constraint import_batch.import_batch_published_by_id_fkey FOREIGN KEY (published_by_id) REFERENCES person(id)
constraint import_batch.import_batch_reversed_by_id_fkey FOREIGN KEY (reversed_by_id) REFERENCES person(id)
constraint import_batch.import_batch_sha256_check CHECK ((length(sha256) = 32))
constraint import_batch.import_batch_status_check CHECK ((status = ANY (ARRAY['previewed'::text, 'publishing'::text, 'published'::text, 'failed'::text, 'reversed'::text])))
constraint import_file.import_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_batch(id)
constraint import_file.import_file_pkey PRIMARY KEY (import_id, part)
constraint import_row.import_row_check CHECK (((kind = 'payment'::text) = (outcome IS NOT NULL)))
constraint import_row.import_row_check1 CHECK (((kind <> 'payment'::text) OR ((supplier IS NOT NULL) AND (amount_minor IS NOT NULL) AND (currency IS NOT NULL))))
constraint import_row.import_row_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES finding(id)
constraint import_row.import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_batch(id)
constraint import_row.import_row_kind_check CHECK ((kind = ANY (ARRAY['payment'::text, 'not-payment'::text, 'refused'::text])))
constraint import_row.import_row_outcome_check CHECK ((outcome = ANY (ARRAY['commitment'::text, 'registered'::text, 'shadow'::text, 'review'::text, 'notTool'::text])))
constraint import_row.import_row_pkey PRIMARY KEY (import_id, row_number)
constraint import_row.import_row_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint import_row.import_row_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint life_cycle_stage.life_cycle_stage_pkey PRIMARY KEY (id)
constraint life_cycle_stage.life_cycle_stage_sort_key_key UNIQUE (sort_key)
constraint line_benefit.line_benefit_line_id_fkey FOREIGN KEY (line_id) REFERENCES budget_line(id)
constraint line_benefit.line_benefit_pkey PRIMARY KEY (line_id, unit_id)
constraint line_benefit.line_benefit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint line_month.line_month_line_id_fkey FOREIGN KEY (line_id) REFERENCES budget_line(id)
constraint line_month.line_month_month_check CHECK ((month ~ '^[0-9]{4}-[0-9]{2}$'::text))
constraint line_month.line_month_pkey PRIMARY KEY (line_id, month)
constraint notice.notice_caused_by_id_fkey FOREIGN KEY (caused_by_id) REFERENCES person(id)
constraint notice.notice_handled CHECK (((handled_by_id IS NULL) OR (handled_at IS NOT NULL)))
constraint notice.notice_handled_by_id_fkey FOREIGN KEY (handled_by_id) REFERENCES person(id)
constraint notice.notice_kind_check CHECK ((kind ~ '^[a-z-]+[.][a-z-]+$'::text))
constraint notice.notice_object_type_check CHECK ((length(object_type) <= 40))
constraint notice.notice_occasion_check CHECK ((length(occasion) <= 40))
constraint notice.notice_once UNIQUE (person_id, kind, object_id, occasion)
constraint notice.notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint notice.notice_pkey PRIMARY KEY (id)
constraint notice_mail.notice_mail_day UNIQUE (person_id, digest_on)
constraint notice_mail.notice_mail_dropped_check CHECK ((dropped = ANY (ARRAY['handled'::text, 'left'::text, 'empty'::text, 'unwanted'::text])))
constraint notice_mail.notice_mail_end CHECK ((num_nonnulls(sent_at, dropped, failed_at) <= 1))
constraint notice_mail.notice_mail_failure_check CHECK ((length(failure) <= 500))
constraint notice_mail.notice_mail_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
constraint notice_mail.notice_mail_once UNIQUE (notice_id)
constraint notice_mail.notice_mail_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint notice_mail.notice_mail_pkey PRIMARY KEY (id)
constraint notice_mail.notice_mail_subject CHECK (((notice_id IS NULL) <> (digest_on IS NULL)))
constraint notice_preference.notice_preference_digest CHECK (((quiet_from IS NULL) OR
CASE
    WHEN (quiet_from < quiet_until) THEN ((digest_hour < quiet_from) OR (digest_hour >= quiet_until))
    ELSE ((digest_hour < quiet_from) AND (digest_hour >= quiet_until))
END))
constraint notice_preference.notice_preference_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23)))
constraint notice_preference.notice_preference_mail_check CHECK (((jsonb_typeof(mail) = 'object'::text) AND (length((mail)::text) <= 2000)))
constraint notice_preference.notice_preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint notice_preference.notice_preference_pkey PRIMARY KEY (person_id)
constraint notice_preference.notice_preference_quiet CHECK (((num_nulls(quiet_from, quiet_until) = ANY (ARRAY[0, 2])) AND (quiet_from <> quiet_until)))
constraint notice_preference.notice_preference_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23)))
constraint notice_preference.notice_preference_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 23)))
constraint organisation.organisation_calendar_fkey FOREIGN KEY (calendar) REFERENCES business_calendar(country) ON DELETE SET NULL
constraint organisation.organisation_fiscal_named_by_check CHECK ((fiscal_named_by = ANY (ARRAY['start'::text, 'end'::text])))
constraint organisation.organisation_fiscal_start_month_check CHECK (((fiscal_start_month >= 1) AND (fiscal_start_month <= 12)))
constraint organisation.organisation_id_check CHECK ((id = 1))
constraint organisation.organisation_pkey PRIMARY KEY (id)
constraint person.person_name_check CHECK ((name <> ''::text))
constraint person.person_pkey PRIMARY KEY (id)
constraint person.person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint person_preference.person_preference_density_check CHECK ((density = ANY (ARRAY['comfortable'::text, 'compact'::text])))
constraint person_preference.person_preference_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
constraint person_preference.person_preference_lists_check CHECK (((jsonb_typeof(lists) = 'object'::text) AND (length((lists)::text) <= 40000)))
constraint person_preference.person_preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint person_preference.person_preference_pkey PRIMARY KEY (person_id)
constraint person_preference.person_preference_region_check CHECK ((length(region) <= 20))
constraint person_preference.person_preference_theme_check CHECK ((theme = ANY (ARRAY['system'::text, 'light'::text, 'dark'::text])))
constraint person_role.person_role_fund_source_check CHECK ((fund_source = ANY (ARRAY['it'::text, 'marketing'::text, 'shadow'::text])))
constraint person_role.person_role_granted_by_id_fkey FOREIGN KEY (granted_by_id) REFERENCES person(id)
constraint person_role.person_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint person_role.person_role_person_id_role_unit_id_fund_source_key UNIQUE NULLS NOT DISTINCT (person_id, role, unit_id, fund_source)
constraint person_role.person_role_pkey PRIMARY KEY (id)
constraint person_role.person_role_role_check CHECK ((role = ANY (ARRAY['requester'::text, 'cmo'::text, 'cio'::text, 'finance'::text, 'approver'::text, 'auditor'::text, 'admin'::text])))
constraint person_role.person_role_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint policy_signature.policy_signature_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint policy_signature.policy_signature_pkey PRIMARY KEY (policy_version_id, role, revision)
constraint policy_signature.policy_signature_policy_version_id_fkey FOREIGN KEY (policy_version_id) REFERENCES policy_version(id)
constraint policy_signature.policy_signature_role_check CHECK ((role = ANY (ARRAY['cio'::text, 'cmo'::text, 'finance'::text])))
constraint policy_version.policy_asked CHECK ((((asked_at IS NULL) = (signing_due IS NULL)) AND ((asked_at IS NULL) = (roles_settled_at IS NULL))))
constraint policy_version.policy_ended CHECK (((ended_at IS NOT NULL) = (status = ANY (ARRAY['superseded'::text, 'discarded'::text]))))
constraint policy_version.policy_version_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id)
constraint policy_version.policy_version_based_on_id_fkey FOREIGN KEY (based_on_id) REFERENCES policy_version(id)
constraint policy_version.policy_version_check CHECK ((hash = encode(sha256(convert_to(canonical_text, 'UTF8'::name)), 'hex'::text)))
constraint policy_version.policy_version_pkey PRIMARY KEY (id)
constraint policy_version.policy_version_policy_id_version_key UNIQUE (policy_id, version)
constraint policy_version.policy_version_revision_check CHECK ((revision > 0))
constraint policy_version.policy_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'signed'::text, 'in-force'::text, 'superseded'::text, 'discarded'::text])))
constraint policy_version.policy_version_version_check CHECK ((version > 0))
constraint promotion.promotion_exit_plan_check CHECK ((btrim(exit_plan) <> ''::text))
constraint promotion.promotion_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
constraint promotion.promotion_pkey PRIMARY KEY (request_id)
constraint promotion.promotion_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint promotion.promotion_sprint_id_fkey FOREIGN KEY (sprint_id) REFERENCES sprint(id)
constraint recusal.recusal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint recusal.recusal_pkey PRIMARY KEY (request_id, person_id)
constraint recusal.recusal_reason_check CHECK ((btrim(reason) <> ''::text))
constraint recusal.recusal_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint request.request_amount_minor_check CHECK ((amount_minor >= 0))
constraint request.request_approved_amount CHECK (((status = ANY (ARRAY['approved'::text, 'cancelled'::text])) = (approved_minor IS NOT NULL)))
constraint request.request_approved_minor_check CHECK ((approved_minor >= 0))
constraint request.request_benefit_owner_id_fkey FOREIGN KEY (benefit_owner_id) REFERENCES person(id)
constraint request.request_billing_check CHECK ((billing = ANY (ARRAY['monthly'::text, 'yearly'::text, 'once'::text])))
constraint request.request_budget_line_id_fkey FOREIGN KEY (budget_line_id) REFERENCES budget_line(id)
constraint request.request_cancelled CHECK ((num_nulls(cancelled_at, cancelled_by_id, cancelled_why) =
CASE
    WHEN (status = 'cancelled'::text) THEN 0
    ELSE 3
END))
constraint request.request_cancelled_by_id_fkey FOREIGN KEY (cancelled_by_id) REFERENCES person(id)
constraint request.request_cancelled_why_check CHECK ((btrim(cancelled_why) <> ''::text))
constraint request.request_check CHECK (((amount_minor IS NULL) = (currency IS NULL)))
constraint request.request_check1 CHECK ((((reserved_line_id IS NULL) = (reserved_minor IS NULL)) AND ((reserved_minor IS NULL) = (reserved_currency IS NULL))))
constraint request.request_check2 CHECK (((reserved_minor IS NOT NULL) = (status = ANY (ARRAY['submitted'::text, 'changes-requested'::text]))))
constraint request.request_check4 CHECK (((round = 0) OR ((policy_version_id IS NOT NULL) AND (lane IS NOT NULL) AND (submitted_at IS NOT NULL) AND (round_began_at IS NOT NULL))))
constraint request.request_data_class_check CHECK ((data_class = ANY (ARRAY['none'::text, 'internal'::text, 'personal'::text, 'sensitive'::text])))
constraint request.request_defined_by_id_fkey FOREIGN KEY (defined_by_id) REFERENCES person(id)
constraint request.request_due_calendar_check CHECK ((due_calendar ~ '^[A-Z]{2}$'::text))
constraint request.request_expired_because CHECK (((status = 'expired'::text) = (expired_because IS NOT NULL)))
constraint request.request_expired_because_check CHECK ((expired_because = ANY (ARRAY['changes-unanswered'::text, 'year-ended'::text])))
constraint request.request_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES finding(id)
constraint request.request_kind_check CHECK ((kind = ANY (ARRAY['new-tool'::text, 'renewal'::text, 'more-seats'::text, 'regularise'::text])))
constraint request.request_lane_check CHECK ((lane = ANY (ARRAY['sprint'::text, 'marathon'::text])))
constraint request.request_number_key UNIQUE (number)
constraint request.request_pkey PRIMARY KEY (id)
constraint request.request_policy_version_id_fkey FOREIGN KEY (policy_version_id) REFERENCES policy_version(id)
constraint request.request_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES person(id)
constraint request.request_reserved_line_id_fkey FOREIGN KEY (reserved_line_id) REFERENCES budget_line(id)
constraint request.request_reserved_minor_check CHECK ((reserved_minor >= 0))
constraint request.request_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'changes-requested'::text, 'approved'::text, 'rejected'::text, 'withdrawn'::text, 'expired'::text, 'cancelled'::text])))
constraint request.request_term_months_check CHECK (((term_months >= 0) AND (term_months <= 120)))
constraint request.request_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint request.request_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint request_benefit.request_benefit_pkey PRIMARY KEY (request_id, unit_id)
constraint request_benefit.request_benefit_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint request_benefit.request_benefit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint request_presence.request_presence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint request_presence.request_presence_pkey PRIMARY KEY (request_id, person_id)
constraint request_presence.request_presence_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint request_stage.request_stage_pkey PRIMARY KEY (request_id, stage_id)
constraint request_stage.request_stage_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint request_stage.request_stage_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES life_cycle_stage(id)
constraint request_step.request_step_agreed_minor_check CHECK ((agreed_minor >= 0))
constraint request_step.request_step_allowed CHECK ((num_nonnulls(allowed_days, allowed_minutes) <= 1))
constraint request_step.request_step_allowed_days_check CHECK (((allowed_days >= 1) AND (allowed_days <= 90)))
constraint request_step.request_step_allowed_minutes_check CHECK ((allowed_minutes > 0))
constraint request_step.request_step_approvals_check CHECK ((approvals >= 1))
constraint request_step.request_step_check CHECK (((decided_by_id IS NOT NULL) = (status = ANY (ARRAY['approved'::text, 'changes'::text, 'rejected'::text]))))
constraint request_step.request_step_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES person(id)
constraint request_step.request_step_decided_for CHECK (((decided_for_id IS NULL) OR (decided_by_id IS NOT NULL)))
constraint request_step.request_step_decided_for_id_fkey FOREIGN KEY (decided_for_id) REFERENCES person(id)
constraint request_step.request_step_moments CHECK (((num_nulls(remind_at, due_at, escalate_at) = ANY (ARRAY[0, 3])) AND (remind_at <= due_at) AND (due_at <= escalate_at)))
constraint request_step.request_step_named_role_check CHECK ((named_role = ANY (ARRAY['cmo'::text, 'cio'::text, 'finance'::text, 'approver'::text])))
constraint request_step.request_step_pkey PRIMARY KEY (request_id, round, "position")
constraint request_step.request_step_rejection_check CHECK ((rejection = ANY (ARRAY['ends'::text, 'counts'::text])))
constraint request_step.request_step_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint request_step.request_step_request_id_round_key_key UNIQUE (request_id, round, key)
constraint request_step.request_step_role_check CHECK ((role = ANY (ARRAY['cmo'::text, 'cio'::text, 'finance'::text, 'approver'::text])))
constraint request_step.request_step_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'pending'::text, 'approved'::text, 'changes'::text, 'rejected'::text, 'closed'::text])))
constraint request_step.request_step_told_check CHECK ((told = ANY (ARRAY[0, 50, 100, 150])))
constraint request_step.request_step_turn_check CHECK ((turn >= 1))
constraint request_step.request_step_used_seconds_check CHECK ((used_seconds >= 0))
constraint request_task.request_task_check CHECK ((num_nulls(evidence, done_by_id, done_at) = ANY (ARRAY[0, 3])))
constraint request_task.request_task_check1 CHECK ((num_nulls(reopened_why, reopened_by_id, reopened_at) = ANY (ARRAY[0, 3])))
constraint request_task.request_task_check2 CHECK ((num_nulls(waived_why, waived_by_id, waived_at) =
CASE
    WHEN (status = 'waived'::text) THEN 0
    ELSE 3
END))
constraint request_task.request_task_check3 CHECK ((num_nulls(confirmed_by_id, confirmed_at) =
CASE
    WHEN (status = 'confirmed'::text) THEN 0
    ELSE 2
END))
constraint request_task.request_task_check4 CHECK (((status <> ALL (ARRAY['done'::text, 'confirmed'::text])) OR (done_at IS NOT NULL)))
constraint request_task.request_task_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES person(id)
constraint request_task.request_task_done_by_id_fkey FOREIGN KEY (done_by_id) REFERENCES person(id)
constraint request_task.request_task_evidence_check CHECK ((btrim(evidence) <> ''::text))
constraint request_task.request_task_not_for_oneself CHECK ((owner_id <> set_by_id))
constraint request_task.request_task_not_judged_by_owner CHECK ((owner_id <> ALL (array_remove(ARRAY[confirmed_by_id, waived_by_id, reopened_by_id], NULL::uuid))))
constraint request_task.request_task_number_key UNIQUE (number)
constraint request_task.request_task_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
constraint request_task.request_task_pkey PRIMARY KEY (id)
constraint request_task.request_task_reopened_by_id_fkey FOREIGN KEY (reopened_by_id) REFERENCES person(id)
constraint request_task.request_task_reopened_why_check CHECK ((btrim(reopened_why) <> ''::text))
constraint request_task.request_task_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint request_task.request_task_request_id_round_step_key_fkey FOREIGN KEY (request_id, round, step_key) REFERENCES request_step(request_id, round, key)
constraint request_task.request_task_set_as_check CHECK ((set_as = ANY (ARRAY['cmo'::text, 'cio'::text, 'finance'::text, 'approver'::text])))
constraint request_task.request_task_set_by_id_fkey FOREIGN KEY (set_by_id) REFERENCES person(id)
constraint request_task.request_task_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'confirmed'::text, 'waived'::text, 'lapsed'::text])))
constraint request_task.request_task_version_check CHECK ((version > 0))
constraint request_task.request_task_waived_by_id_fkey FOREIGN KEY (waived_by_id) REFERENCES person(id)
constraint request_task.request_task_waived_why_check CHECK ((btrim(waived_why) <> ''::text))
constraint request_task.request_task_what_check CHECK ((btrim(what) <> ''::text))
constraint request_version.request_version_pkey PRIMARY KEY (request_id, version)
constraint request_version.request_version_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint saved_view.saved_view_columns_check CHECK ((cardinality(columns) <= 40))
constraint saved_view.saved_view_default_is_shared CHECK (((NOT is_default) OR (shared_with IS NOT NULL)))
constraint saved_view.saved_view_density_check CHECK ((density = ANY (ARRAY['comfortable'::text, 'compact'::text])))
constraint saved_view.saved_view_list_check CHECK ((length(list) <= 40))
constraint saved_view.saved_view_name UNIQUE (owner_id, list, name)
constraint saved_view.saved_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
constraint saved_view.saved_view_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
constraint saved_view.saved_view_pkey PRIMARY KEY (id)
constraint saved_view.saved_view_query_check CHECK ((length(query) <= 2000))
constraint saved_view.saved_view_shared_with_check CHECK ((shared_with = ANY (ARRAY['requester'::text, 'cmo'::text, 'cio'::text, 'finance'::text, 'approver'::text, 'auditor'::text, 'admin'::text])))
constraint saved_view.saved_view_widths_check CHECK (((jsonb_typeof(widths) = 'object'::text) AND (length((widths)::text) <= 4000)))
constraint schema_migration.PK_0edff5015b71cc0389ae0f4b9a1 PRIMARY KEY (id)
constraint session.session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint session.session_pkey PRIMARY KEY (secret_hash)
constraint setup_code.setup_code_id_check CHECK ((id = 1))
constraint setup_code.setup_code_pkey PRIMARY KEY (id)
constraint sign_in_failure.sign_in_failure_pkey PRIMARY KEY (key)
constraint sprint.sprint_check CHECK ((prolonged_to >= ends_on))
constraint sprint.sprint_pkey PRIMARY KEY (id)
constraint sprint.sprint_promoted CHECK (((status = 'promoted'::text) = (promoted_by_id IS NOT NULL)))
constraint sprint.sprint_promoted_by_id_fkey FOREIGN KEY (promoted_by_id) REFERENCES request(id)
constraint sprint.sprint_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id)
constraint sprint.sprint_request_id_key UNIQUE (request_id)
constraint sprint.sprint_settled CHECK (((status = 'running'::text) = (settled_at IS NULL)))
constraint sprint.sprint_status_check CHECK ((status = ANY (ARRAY['running'::text, 'ended'::text, 'promoted'::text])))
constraint sprint.sprint_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint step_escalation.step_escalation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint step_escalation.step_escalation_pkey PRIMARY KEY (request_id, round, step_key, person_id)
constraint step_escalation.step_escalation_request_id_round_step_key_fkey FOREIGN KEY (request_id, round, step_key) REFERENCES request_step(request_id, round, key)
constraint step_inheritance.step_inheritance_by CHECK ((num_nulls(by_id, reason) =
CASE
    WHEN (rule = 're-route'::text) THEN 0
    ELSE 2
END))
constraint step_inheritance.step_inheritance_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id)
constraint step_inheritance.step_inheritance_from_id_fkey FOREIGN KEY (from_id) REFERENCES person(id)
constraint step_inheritance.step_inheritance_heir CHECK (((heir_id IS NULL) = (rule = 'queue'::text)))
constraint step_inheritance.step_inheritance_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES person(id)
constraint step_inheritance.step_inheritance_not_to_oneself CHECK ((heir_id <> by_id))
constraint step_inheritance.step_inheritance_pkey PRIMARY KEY (id)
constraint step_inheritance.step_inheritance_reason CHECK ((btrim(reason) <> ''::text))
constraint step_inheritance.step_inheritance_request_id_round_step_key_fkey FOREIGN KEY (request_id, round, step_key) REFERENCES request_step(request_id, round, key)
constraint step_inheritance.step_inheritance_role_check CHECK ((role = ANY (ARRAY['cmo'::text, 'cio'::text, 'finance'::text, 'approver'::text])))
constraint step_inheritance.step_inheritance_rule_check CHECK ((rule = ANY (ARRAY['manager'::text, 'role-holder'::text, 'queue'::text, 're-route'::text])))
constraint tool.tool_authorised_by_id_fkey FOREIGN KEY (authorised_by_id) REFERENCES person(id)
constraint tool.tool_authorised_evidence_check CHECK ((authorised_evidence = ANY (ARRAY['declared'::text, 'document'::text, 'event'::text])))
constraint tool.tool_benefit_owner_id_fkey FOREIGN KEY (benefit_owner_id) REFERENCES person(id)
constraint tool.tool_broken_seal CHECK (
CASE
    WHEN (seal_broken_at IS NULL) THEN ((seal_broken_by_id IS NULL) AND (seal_broken_fields = '{}'::text[]))
    ELSE ((verified_at IS NOT NULL) AND (seal_broken_fields <> '{}'::text[]))
END)
constraint tool.tool_budget_line_id_fkey FOREIGN KEY (budget_line_id) REFERENCES budget_line(id)
constraint tool.tool_budget_owner_id_fkey FOREIGN KEY (budget_owner_id) REFERENCES person(id)
constraint tool.tool_business_owner_id_fkey FOREIGN KEY (business_owner_id) REFERENCES person(id)
constraint tool.tool_check CHECK (((defined_by_id IS NULL) = (defined_evidence IS NULL)))
constraint tool.tool_check1 CHECK (((authorised_by_id IS NULL) = (authorised_evidence IS NULL)))
constraint tool.tool_check2 CHECK (((contract_amount_minor IS NULL) = (contract_currency IS NULL)))
constraint tool.tool_contract_amount_minor_check CHECK ((contract_amount_minor >= 0))
constraint tool.tool_defined_by_id_fkey FOREIGN KEY (defined_by_id) REFERENCES person(id)
constraint tool.tool_defined_evidence_check CHECK ((defined_evidence = ANY (ARRAY['declared'::text, 'document'::text, 'event'::text])))
constraint tool.tool_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id)
constraint tool.tool_deputy_is_another CHECK ((deputy_id <> business_owner_id))
constraint tool.tool_lane_check CHECK ((lane = ANY (ARRAY['sprint'::text, 'marathon'::text])))
constraint tool.tool_name_check CHECK ((name <> ''::text))
constraint tool.tool_origin_check CHECK ((origin = ANY (ARRAY['registered'::text, 'discovered'::text])))
constraint tool.tool_pkey PRIMARY KEY (id)
constraint tool.tool_seal_broken_by_id_fkey FOREIGN KEY (seal_broken_by_id) REFERENCES person(id)
constraint tool.tool_slug_key UNIQUE (slug)
constraint tool.tool_source_check CHECK ((source = ANY (ARRAY['it'::text, 'marketing'::text, 'shadow'::text])))
constraint tool.tool_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'evaluating'::text, 'trial'::text, 'active'::text, 'sunset'::text, 'retired'::text, 'rejected'::text, 'banned'::text])))
constraint tool.tool_technical_owner_id_fkey FOREIGN KEY (technical_owner_id) REFERENCES person(id)
constraint tool.tool_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint tool.tool_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendor(id)
constraint tool.tool_verified_by_id_fkey FOREIGN KEY (verified_by_id) REFERENCES person(id)
constraint tool.tool_verified_by_somebody CHECK (((verified_at IS NULL) = (verified_by_id IS NULL)))
constraint tool_benefit.tool_benefit_pkey PRIMARY KEY (tool_id, unit_id)
constraint tool_benefit.tool_benefit_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint tool_benefit.tool_benefit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint tool_month.tool_month_cell UNIQUE NULLS NOT DISTINCT (line_id, month, tool_id)
constraint tool_month.tool_month_line_id_fkey FOREIGN KEY (line_id) REFERENCES budget_line(id)
constraint tool_month.tool_month_month_check CHECK ((month ~ '^[0-9]{4}-[0-9]{2}$'::text))
constraint tool_month.tool_month_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint tool_stage.tool_stage_pkey PRIMARY KEY (tool_id, stage_id)
constraint tool_stage.tool_stage_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES life_cycle_stage(id)
constraint tool_stage.tool_stage_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint tool_stage.tool_stage_weight_check CHECK (((weight >= 1) AND (weight <= 100)))
constraint tool_undo.tool_undo_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id)
constraint tool_undo.tool_undo_pkey PRIMARY KEY (tool_id)
constraint tool_undo.tool_undo_tool_id_fkey FOREIGN KEY (tool_id) REFERENCES tool(id)
constraint triage_action.triage_action_acted_by_id_fkey FOREIGN KEY (acted_by_id) REFERENCES person(id)
constraint triage_action.triage_action_action_check CHECK ((action = ANY (ARRAY['link'::text, 'request'::text, 'ignore'::text, 'not-a-tool'::text, 'confirm'::text, 'regularise'::text, 'undo'::text])))
constraint triage_action.triage_action_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES finding(id)
constraint triage_action.triage_action_pkey PRIMARY KEY (id)
constraint triage_action.triage_action_previous_id_fkey FOREIGN KEY (previous_id) REFERENCES triage_action(id)
constraint triage_action.triage_action_undoes_id_fkey FOREIGN KEY (undoes_id) REFERENCES triage_action(id)
constraint triage_action.triage_action_undoes_id_key UNIQUE (undoes_id)
constraint triage_move.triage_move_action_id_fkey FOREIGN KEY (action_id) REFERENCES triage_action(id)
constraint triage_move.triage_move_import_id_row_number_fkey FOREIGN KEY (import_id, row_number) REFERENCES import_row(import_id, row_number)
constraint triage_move.triage_move_pkey PRIMARY KEY (action_id, import_id, row_number)
constraint unit.unit_calendar_fkey FOREIGN KEY (calendar) REFERENCES business_calendar(country) ON DELETE SET NULL
constraint unit.unit_code_key UNIQUE (code)
constraint unit.unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id)
constraint unit.unit_pkey PRIMARY KEY (id)
constraint unit_manager.unit_manager_days CHECK ((ends_on > begins_on))
constraint unit_manager.unit_manager_one_at_a_time EXCLUDE USING gist (unit_id WITH =, daterange(begins_on, ends_on) WITH &&)
constraint unit_manager.unit_manager_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint unit_manager.unit_manager_pkey PRIMARY KEY (id)
constraint unit_manager.unit_manager_set_by_id_fkey FOREIGN KEY (set_by_id) REFERENCES person(id)
constraint unit_manager.unit_manager_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint vendor.vendor_catalogue_id_key UNIQUE (catalogue_id)
constraint vendor.vendor_name_check CHECK ((name <> ''::text))
constraint vendor.vendor_name_key_key UNIQUE (name_key)
constraint vendor.vendor_pkey PRIMARY KEY (id)
grant audit_checkpoint INSERT, SELECT
grant audit_event (action, actor_id, after, before, capacity, object_id, object_label, object_type, occurred_at, reason, request_id, result) INSERT
grant audit_event SELECT
grant audit_seal SELECT
grant budget_entry (amount_minor, authorised_by_id, commitment_id, currency, defined_by_id, description, finding_id, functional_minor, functional_rate, functional_rate_date, functional_rate_source, import_id, import_row, kind, line_id, original_currency, original_minor, original_rate, original_rate_date, original_rate_source, posted_on, recorded_by_id, request_id, reverses_id, tool_id, vendor_id) INSERT
grant budget_entry SELECT
grant budget_entry_effect SELECT
grant budget_entry_kind SELECT
grant budget_line (account, allows_overdraft, authorised_by_id, authorised_evidence, authorised_on, authorised_source, code, cost_centre_id, currency, defined_by_id, defined_evidence, defined_on, defined_source, fiscal_year_id, fund_source, has_budget, id, name, owner_id, unit_id) INSERT
grant budget_line (name, owner_id, version) UPDATE
grant budget_line SELECT
grant business_calendar DELETE, INSERT, SELECT, UPDATE
grant commitment (id, line_id, minor_rate, opened_on, rate_date, rate_source, request_id, tool_id) INSERT
grant commitment SELECT
grant commitment_fold SELECT
grant confirmed_alias (action_id, confirmed_at, confirmed_by_id, text, tool_id) INSERT
grant confirmed_alias (superseded_by_id, withdrawn_at) UPDATE
grant confirmed_alias SELECT
grant cost_centre INSERT, SELECT, UPDATE
grant decision (amount_minor, capacity, condition, currency, decided_at, delegation_id, on_behalf_of_id, person_id, reason, request_id, round, step_key, term_months, verdict, version) INSERT
grant decision SELECT
grant decision_condition INSERT, SELECT
grant decision_link (used_at) UPDATE
grant decision_link INSERT, SELECT
grant decision_snapshot INSERT, SELECT
grant delegation (begun_at, ended_at, ended_by_id) UPDATE
grant delegation INSERT, SELECT
grant delegation_in_force SELECT
grant digest_notice (mail_id) UPDATE
grant digest_notice INSERT, SELECT
grant exchange_rate INSERT, SELECT
grant finding (certainty, group_key, ignored_until, last_action_id, last_seen, name, request_id, search_text, shadow_tool_id, status, tool_id, version, weight_minor) UPDATE
grant finding INSERT, SELECT
grant finding_total DELETE, INSERT, SELECT
grant fiscal_year INSERT, SELECT
grant former_role INSERT, SELECT
grant holiday DELETE, INSERT, SELECT
grant idempotency_key DELETE, INSERT, SELECT, UPDATE
grant import_batch (attempts, counts, currency, failure, options, published_at, published_by_id, reading, reversed_at, reversed_by_id, status, undated_on, version) UPDATE
grant import_batch INSERT, SELECT
grant import_file DELETE, INSERT, SELECT
grant import_row (entry_ids, finding_id, is_recorded_already, match, outcome, tool_id, unit_id) UPDATE
grant import_row INSERT, SELECT
grant life_cycle_stage SELECT
grant line_benefit INSERT, SELECT
grant line_fold SELECT
grant line_month SELECT
grant line_month_fold SELECT
grant notice (caused_by_id, created_at, handled_at, handled_by_id, read_at) UPDATE
grant notice INSERT, SELECT
grant notice_mail (attempts, dropped, failed_at, failure, sent_at) UPDATE
grant notice_mail INSERT, SELECT
grant notice_preference INSERT, SELECT, UPDATE
grant organisation INSERT, SELECT, UPDATE
grant person INSERT, SELECT, UPDATE
grant person_preference INSERT, SELECT, UPDATE
grant person_role DELETE, INSERT, SELECT, UPDATE
grant policy_signature INSERT, SELECT
grant policy_version (asked_at, canonical_text, effective_from, ended_at, hash, name, planned_from, revision, roles_settled_at, signing_due, status, updated_at, why) UPDATE
grant policy_version INSERT, SELECT
grant promotion INSERT, SELECT
grant recusal INSERT, SELECT
grant request INSERT, SELECT, UPDATE
grant request_benefit DELETE, INSERT, SELECT
grant request_presence DELETE, INSERT, SELECT, UPDATE
grant request_stage DELETE, INSERT, SELECT
grant request_step (agreed_minor, condition, decided_at, decided_by_id, decided_for_id, due_at, escalate_at, pending_since, reason, remind_at, role, status, told) UPDATE
grant request_step INSERT, SELECT
grant request_task (confirmed_at, confirmed_by_id, done_at, done_by_id, evidence, reopened_at, reopened_by_id, reopened_why, status, version, waived_at, waived_by_id, waived_why) UPDATE
grant request_task INSERT, SELECT
grant request_version INSERT, SELECT
grant saved_view DELETE, INSERT, SELECT, UPDATE
grant session DELETE, INSERT, SELECT, UPDATE
grant setup_code DELETE, INSERT, SELECT, UPDATE
grant sign_in_failure DELETE, INSERT, SELECT, UPDATE
grant sprint (prolonged_to, promoted_by_id, reminded_at, settled_at, status) UPDATE
grant sprint INSERT, SELECT
grant step_escalation INSERT, SELECT
grant step_inheritance INSERT, SELECT
grant tool INSERT, SELECT, UPDATE
grant tool_benefit DELETE, INSERT, SELECT
grant tool_month SELECT
grant tool_month_fold SELECT
grant tool_stage DELETE, INSERT, SELECT
grant tool_undo DELETE, INSERT, SELECT, UPDATE
grant triage_action (acted_at, acted_by_id, action, after, before, finding_id, previous_id, reason, undoes_id) INSERT
grant triage_action SELECT
grant triage_move INSERT, SELECT
grant unit INSERT, SELECT, UPDATE
grant unit_manager (ends_on) UPDATE
grant unit_manager DELETE, INSERT, SELECT
grant vendor INSERT, SELECT, UPDATE
index CREATE INDEX audit_event_action ON public.audit_event USING btree (action, id DESC)
index CREATE INDEX audit_event_actor ON public.audit_event USING btree (actor_id, id DESC)
index CREATE INDEX audit_event_object ON public.audit_event USING btree (object_type, object_id, id DESC)
index CREATE INDEX audit_event_time ON public.audit_event USING btree (occurred_at DESC, id DESC)
index CREATE INDEX budget_entry_day ON public.budget_entry USING btree (posted_on, id)
index CREATE INDEX budget_entry_finding ON public.budget_entry USING btree (finding_id) WHERE (finding_id IS NOT NULL)
index CREATE INDEX budget_entry_import ON public.budget_entry USING btree (import_id, import_row) WHERE (import_id IS NOT NULL)
index CREATE INDEX budget_entry_original ON public.budget_entry USING btree (line_id) WHERE (kind = 'original'::text)
index CREATE INDEX budget_entry_request ON public.budget_entry USING btree (request_id) WHERE (request_id IS NOT NULL)
index CREATE INDEX budget_entry_tool ON public.budget_entry USING btree (tool_id, posted_on) WHERE (tool_id IS NOT NULL)
index CREATE INDEX budget_entry_vendor ON public.budget_entry USING btree (vendor_id, posted_on) WHERE (vendor_id IS NOT NULL)
index CREATE INDEX budget_line_fiscal_year ON public.budget_line USING btree (fiscal_year_id)
index CREATE INDEX commitment_line ON public.commitment USING btree (line_id)
index CREATE INDEX commitment_request ON public.commitment USING btree (request_id)
index CREATE INDEX commitment_tool ON public.commitment USING btree (tool_id) WHERE (tool_id IS NOT NULL)
index CREATE INDEX confirmed_alias_action ON public.confirmed_alias USING btree (action_id)
index CREATE INDEX delegation_newest ON public.delegation USING btree (from_day DESC, id DESC)
index CREATE INDEX delegation_of_delegate ON public.delegation USING btree (delegate_id) WHERE (ended_at IS NULL)
index CREATE INDEX delegation_of_principal ON public.delegation USING btree (principal_id) WHERE (ended_at IS NULL)
index CREATE INDEX digest_notice_mail ON public.digest_notice USING btree (mail_id) WHERE (mail_id IS NOT NULL)
index CREATE INDEX digest_notice_waiting ON public.digest_notice USING btree (person_id, put_at) WHERE (mail_id IS NULL)
index CREATE INDEX finding_last_seen ON public.finding USING btree (last_seen DESC, id DESC)
index CREATE INDEX finding_request ON public.finding USING btree (request_id) WHERE (request_id IS NOT NULL)
index CREATE INDEX finding_weight ON public.finding USING btree (weight_minor DESC, id DESC)
index CREATE INDEX former_role_ended ON public.former_role USING btree (ended_at)
index CREATE INDEX former_role_person ON public.former_role USING btree (person_id)
index CREATE INDEX idempotency_key_expiry ON public.idempotency_key USING btree (expires_at)
index CREATE INDEX import_batch_list ON public.import_batch USING btree (created_at DESC, id DESC)
index CREATE INDEX import_row_finding ON public.import_row USING btree (finding_id, import_id, row_number) WHERE (finding_id IS NOT NULL)
index CREATE INDEX import_row_identity ON public.import_row USING btree (identity_key) WHERE (identity_key IS NOT NULL)
index CREATE INDEX import_row_outcome ON public.import_row USING btree (import_id, outcome, row_number)
index CREATE INDEX notice_mail_open ON public.notice_mail USING btree (created_at DESC, id DESC) WHERE ((sent_at IS NULL) AND (dropped IS NULL))
index CREATE INDEX notice_newest ON public.notice USING btree (person_id, created_at DESC, id DESC)
index CREATE INDEX notice_object ON public.notice USING btree (object_id) WHERE (handled_at IS NULL)
index CREATE INDEX notice_open ON public.notice USING btree (person_id) WHERE (handled_at IS NULL)
index CREATE INDEX promotion_of_sprint ON public.promotion USING btree (sprint_id)
index CREATE INDEX recusal_person ON public.recusal USING btree (person_id)
index CREATE INDEX request_at_risk ON public.request USING btree (at_risk_at) WHERE (status = 'submitted'::text)
index CREATE INDEX request_decided ON public.request USING btree (ended_at) WHERE (status = ANY (ARRAY['approved'::text, 'rejected'::text]))
index CREATE INDEX request_ended ON public.request USING btree (ended_at) WHERE (ended_at IS NOT NULL)
index CREATE INDEX request_finding ON public.request USING btree (finding_id) WHERE (finding_id IS NOT NULL)
index CREATE INDEX request_line ON public.request USING btree (budget_line_id) WHERE (budget_line_id IS NOT NULL)
index CREATE INDEX request_open ON public.request USING btree (due_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'changes-requested'::text]))
index CREATE INDEX request_presence_seen ON public.request_presence USING btree (seen_at)
index CREATE INDEX request_requester ON public.request USING btree (requester_id, updated_at DESC)
index CREATE INDEX request_stage_stage ON public.request_stage USING btree (stage_id)
index CREATE INDEX request_step_by_role ON public.request_step USING btree (role) WHERE (status = 'pending'::text)
index CREATE INDEX request_step_decider ON public.request_step USING btree (decided_by_id) WHERE (decided_by_id IS NOT NULL)
index CREATE INDEX request_step_next_call ON public.request_step USING btree ((
CASE told
    WHEN 0 THEN remind_at
    WHEN 50 THEN due_at
    WHEN 100 THEN escalate_at
    ELSE NULL::timestamp with time zone
END)) WHERE (status = 'pending'::text)
index CREATE INDEX request_task_of_request ON public.request_task USING btree (request_id, number)
index CREATE INDEX request_task_to_judge ON public.request_task USING btree (due_on) WHERE (status = 'done'::text)
index CREATE INDEX request_task_to_meet ON public.request_task USING btree (owner_id, due_on) WHERE (status = 'open'::text)
index CREATE INDEX request_tool ON public.request USING btree (tool_id) WHERE (tool_id IS NOT NULL)
index CREATE INDEX request_updated ON public.request USING btree (updated_at DESC, id)
index CREATE INDEX saved_view_shared ON public.saved_view USING btree (list, shared_with) WHERE (shared_with IS NOT NULL)
index CREATE INDEX session_expiry ON public.session USING btree (expires_at)
index CREATE INDEX session_person ON public.session USING btree (person_id)
index CREATE INDEX sprint_due ON public.sprint USING btree (ends_on) WHERE (status = 'running'::text)
index CREATE INDEX sprint_of_tool ON public.sprint USING btree (tool_id) WHERE (status <> 'promoted'::text)
index CREATE INDEX step_escalation_person ON public.step_escalation USING btree (person_id, request_id)
index CREATE INDEX step_inheritance_heir ON public.step_inheritance USING btree (heir_id) WHERE (heir_id IS NOT NULL)
index CREATE INDEX step_inheritance_queue ON public.step_inheritance USING btree (request_id) WHERE (rule = 'queue'::text)
index CREATE INDEX step_inheritance_request ON public.step_inheritance USING btree (request_id, round, step_key, id)
index CREATE INDEX tool_budget_line ON public.tool USING btree (budget_line_id) WHERE (budget_line_id IS NOT NULL)
index CREATE INDEX tool_business_owner ON public.tool USING btree (business_owner_id)
index CREATE INDEX tool_category ON public.tool USING btree (category)
index CREATE INDEX tool_deputy ON public.tool USING btree (deputy_id)
index CREATE INDEX tool_list_by_name ON public.tool USING btree (lower(name), id)
index CREATE INDEX tool_list_by_update ON public.tool USING btree (updated_at, id)
index CREATE INDEX tool_month_tool ON public.tool_month USING btree (tool_id, month)
index CREATE INDEX tool_notice ON public.tool USING btree (contract_notice_by) WHERE (contract_notice_by IS NOT NULL)
index CREATE INDEX tool_unsealed ON public.tool USING btree (id) WHERE ((verified_at IS NULL) OR (seal_broken_at IS NOT NULL))
index CREATE INDEX tool_vendor ON public.tool USING btree (vendor_id)
index CREATE INDEX triage_action_finding ON public.triage_action USING btree (finding_id, id)
index CREATE INDEX unit_calendar ON public.unit USING btree (calendar)
index CREATE INDEX unit_manager_one_at_a_time ON public.unit_manager USING gist (unit_id, daterange(begins_on, ends_on))
index CREATE INDEX unit_manager_person ON public.unit_manager USING btree (person_id)
index CREATE UNIQUE INDEX "PK_0edff5015b71cc0389ae0f4b9a1" ON public.schema_migration USING btree (id)
index CREATE UNIQUE INDEX audit_checkpoint_pkey ON public.audit_checkpoint USING btree (size)
index CREATE UNIQUE INDEX audit_event_pkey ON public.audit_event USING btree (id)
index CREATE UNIQUE INDEX audit_seal_event_id_key ON public.audit_seal USING btree (event_id)
index CREATE UNIQUE INDEX audit_seal_pkey ON public.audit_seal USING btree (seq)
index CREATE UNIQUE INDEX budget_entry_kind_pkey ON public.budget_entry_kind USING btree (kind)
index CREATE UNIQUE INDEX budget_entry_line_id_sequence_key ON public.budget_entry USING btree (line_id, sequence)
index CREATE UNIQUE INDEX budget_entry_pkey ON public.budget_entry USING btree (id)
index CREATE UNIQUE INDEX budget_entry_reverses_id_key ON public.budget_entry USING btree (reverses_id)
index CREATE UNIQUE INDEX budget_line_code_fiscal_year_id_key ON public.budget_line USING btree (code, fiscal_year_id)
index CREATE UNIQUE INDEX budget_line_key ON public.budget_line USING btree (fund_source, cost_centre_id, account, fiscal_year_id, currency) WHERE has_budget
index CREATE UNIQUE INDEX budget_line_pkey ON public.budget_line USING btree (id)
index CREATE UNIQUE INDEX budget_line_without_budget ON public.budget_line USING btree (fund_source, unit_id, fiscal_year_id, currency) WHERE (NOT has_budget)
index CREATE UNIQUE INDEX business_calendar_pkey ON public.business_calendar USING btree (country)
index CREATE UNIQUE INDEX commitment_pkey ON public.commitment USING btree (id)
index CREATE UNIQUE INDEX confirmed_alias_pkey ON public.confirmed_alias USING btree (id)
index CREATE UNIQUE INDEX confirmed_alias_text ON public.confirmed_alias USING btree (text) WHERE (withdrawn_at IS NULL)
index CREATE UNIQUE INDEX cost_centre_code_key ON public.cost_centre USING btree (code)
index CREATE UNIQUE INDEX cost_centre_pkey ON public.cost_centre USING btree (id)
index CREATE UNIQUE INDEX decision_condition_pkey ON public.decision_condition USING btree (request_id, round, person_id, "position")
index CREATE UNIQUE INDEX decision_link_pkey ON public.decision_link USING btree (id)
index CREATE UNIQUE INDEX decision_once_a_person ON public.decision USING btree (request_id, round, person_id)
index CREATE UNIQUE INDEX decision_once_a_principal ON public.decision USING btree (request_id, round, on_behalf_of_id)
index CREATE UNIQUE INDEX decision_once_a_step ON public.decision USING btree (request_id, round, step_key)
index CREATE UNIQUE INDEX decision_pkey ON public.decision USING btree (id)
index CREATE UNIQUE INDEX decision_snapshot_pkey ON public.decision_snapshot USING btree (decision_id)
index CREATE UNIQUE INDEX delegation_people ON public.delegation USING btree (id, delegate_id, principal_id)
index CREATE UNIQUE INDEX delegation_pkey ON public.delegation USING btree (id)
index CREATE UNIQUE INDEX digest_notice_pkey ON public.digest_notice USING btree (notice_id)
index CREATE UNIQUE INDEX exchange_rate_pkey ON public.exchange_rate USING btree (from_currency, to_currency, rate_date)
index CREATE UNIQUE INDEX finding_number_key ON public.finding USING btree (number)
index CREATE UNIQUE INDEX finding_open ON public.finding USING btree (group_key) WHERE (status = ANY (ARRAY['new'::text, 'request-started'::text, 'ignored'::text]))
index CREATE UNIQUE INDEX finding_pkey ON public.finding USING btree (id)
index CREATE UNIQUE INDEX finding_total_pkey ON public.finding_total USING btree (finding_id, unit_id, currency)
index CREATE UNIQUE INDEX fiscal_year_pkey ON public.fiscal_year USING btree (id)
index CREATE UNIQUE INDEX fiscal_year_starts_on_key ON public.fiscal_year USING btree (starts_on)
index CREATE UNIQUE INDEX former_role_pkey ON public.former_role USING btree (id)
index CREATE UNIQUE INDEX holiday_pkey ON public.holiday USING btree (country, day)
index CREATE UNIQUE INDEX idempotency_key_pkey ON public.idempotency_key USING btree (principal, route, key)
index CREATE UNIQUE INDEX import_batch_content ON public.import_batch USING btree (sha256) WHERE (status = ANY (ARRAY['previewed'::text, 'publishing'::text, 'published'::text]))
index CREATE UNIQUE INDEX import_batch_pkey ON public.import_batch USING btree (id)
index CREATE UNIQUE INDEX import_file_pkey ON public.import_file USING btree (import_id, part)
index CREATE UNIQUE INDEX import_row_pkey ON public.import_row USING btree (import_id, row_number)
index CREATE UNIQUE INDEX life_cycle_stage_pkey ON public.life_cycle_stage USING btree (id)
index CREATE UNIQUE INDEX life_cycle_stage_sort_key_key ON public.life_cycle_stage USING btree (sort_key)
index CREATE UNIQUE INDEX line_benefit_pkey ON public.line_benefit USING btree (line_id, unit_id)
index CREATE UNIQUE INDEX line_month_pkey ON public.line_month USING btree (line_id, month)
index CREATE UNIQUE INDEX notice_mail_day ON public.notice_mail USING btree (person_id, digest_on)
index CREATE UNIQUE INDEX notice_mail_once ON public.notice_mail USING btree (notice_id)
index CREATE UNIQUE INDEX notice_mail_pkey ON public.notice_mail USING btree (id)
index CREATE UNIQUE INDEX notice_once ON public.notice USING btree (person_id, kind, object_id, occasion)
index CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (id)
index CREATE UNIQUE INDEX notice_preference_pkey ON public.notice_preference USING btree (person_id)
index CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id)
index CREATE UNIQUE INDEX person_email ON public.person USING btree (lower(email))
index CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
index CREATE UNIQUE INDEX person_preference_pkey ON public.person_preference USING btree (person_id)
index CREATE UNIQUE INDEX person_role_person_id_role_unit_id_fund_source_key ON public.person_role USING btree (person_id, role, unit_id, fund_source) NULLS NOT DISTINCT
index CREATE UNIQUE INDEX person_role_pkey ON public.person_role USING btree (id)
index CREATE UNIQUE INDEX policy_draft ON public.policy_version USING btree (status) WHERE (status = 'draft'::text)
index CREATE UNIQUE INDEX policy_in_force ON public.policy_version USING btree (status) WHERE (status = 'in-force'::text)
index CREATE UNIQUE INDEX policy_signature_pkey ON public.policy_signature USING btree (policy_version_id, role, revision)
index CREATE UNIQUE INDEX policy_signed ON public.policy_version USING btree (status) WHERE (status = 'signed'::text)
index CREATE UNIQUE INDEX policy_version_pkey ON public.policy_version USING btree (id)
index CREATE UNIQUE INDEX policy_version_policy_id_version_key ON public.policy_version USING btree (policy_id, version)
index CREATE UNIQUE INDEX promotion_pkey ON public.promotion USING btree (request_id)
index CREATE UNIQUE INDEX recusal_pkey ON public.recusal USING btree (request_id, person_id)
index CREATE UNIQUE INDEX request_benefit_pkey ON public.request_benefit USING btree (request_id, unit_id)
index CREATE UNIQUE INDEX request_number_key ON public.request USING btree (number)
index CREATE UNIQUE INDEX request_pkey ON public.request USING btree (id)
index CREATE UNIQUE INDEX request_presence_pkey ON public.request_presence USING btree (request_id, person_id)
index CREATE UNIQUE INDEX request_stage_pkey ON public.request_stage USING btree (request_id, stage_id)
index CREATE UNIQUE INDEX request_step_pkey ON public.request_step USING btree (request_id, round, "position")
index CREATE UNIQUE INDEX request_step_request_id_round_key_key ON public.request_step USING btree (request_id, round, key)
index CREATE UNIQUE INDEX request_task_number_key ON public.request_task USING btree (number)
index CREATE UNIQUE INDEX request_task_pkey ON public.request_task USING btree (id)
index CREATE UNIQUE INDEX request_version_pkey ON public.request_version USING btree (request_id, version)
index CREATE UNIQUE INDEX saved_view_default ON public.saved_view USING btree (list, shared_with) WHERE is_default
index CREATE UNIQUE INDEX saved_view_name ON public.saved_view USING btree (owner_id, list, name)
index CREATE UNIQUE INDEX saved_view_pkey ON public.saved_view USING btree (id)
index CREATE UNIQUE INDEX session_pkey ON public.session USING btree (secret_hash)
index CREATE UNIQUE INDEX setup_code_pkey ON public.setup_code USING btree (id)
index CREATE UNIQUE INDEX sign_in_failure_pkey ON public.sign_in_failure USING btree (key)
index CREATE UNIQUE INDEX sprint_pkey ON public.sprint USING btree (id)
index CREATE UNIQUE INDEX sprint_request_id_key ON public.sprint USING btree (request_id)
index CREATE UNIQUE INDEX sprint_running ON public.sprint USING btree (tool_id) WHERE (status = 'running'::text)
index CREATE UNIQUE INDEX step_escalation_pkey ON public.step_escalation USING btree (request_id, round, step_key, person_id)
index CREATE UNIQUE INDEX step_inheritance_pkey ON public.step_inheritance USING btree (id)
index CREATE UNIQUE INDEX tool_benefit_pkey ON public.tool_benefit USING btree (tool_id, unit_id)
index CREATE UNIQUE INDEX tool_month_cell ON public.tool_month USING btree (line_id, month, tool_id) NULLS NOT DISTINCT
index CREATE UNIQUE INDEX tool_name ON public.tool USING btree (name_key, vendor_id) NULLS NOT DISTINCT
index CREATE UNIQUE INDEX tool_pkey ON public.tool USING btree (id)
index CREATE UNIQUE INDEX tool_slug_key ON public.tool USING btree (slug)
index CREATE UNIQUE INDEX tool_stage_pkey ON public.tool_stage USING btree (tool_id, stage_id)
index CREATE UNIQUE INDEX tool_undo_pkey ON public.tool_undo USING btree (tool_id)
index CREATE UNIQUE INDEX triage_action_pkey ON public.triage_action USING btree (id)
index CREATE UNIQUE INDEX triage_action_undoes_id_key ON public.triage_action USING btree (undoes_id)
index CREATE UNIQUE INDEX triage_move_pkey ON public.triage_move USING btree (action_id, import_id, row_number)
index CREATE UNIQUE INDEX unit_code_key ON public.unit USING btree (code)
index CREATE UNIQUE INDEX unit_manager_pkey ON public.unit_manager USING btree (id)
index CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)
index CREATE UNIQUE INDEX vendor_catalogue_id_key ON public.vendor USING btree (catalogue_id)
index CREATE UNIQUE INDEX vendor_name_key_key ON public.vendor USING btree (name_key)
index CREATE UNIQUE INDEX vendor_pkey ON public.vendor USING btree (id)
routine apply_budget_entry() 9813b7d26e1ff29503a888a410481cba security definer
routine armor(bytea) a45f37224c831b79e0dfc3d8c6feb4e0
routine armor(bytea,text[],text[]) a45f37224c831b79e0dfc3d8c6feb4e0
routine audit_body(audit_event) 1bcffc4d1198c3c68fd3ed192ed75622
routine audit_complete() 9abf0ad79b489487d73c903a7b8c9d17
routine company_today() 44c48c2e72d2a6b474006d8045a63e0f
routine crypt(text,text) ea9cb21d4668638c79f471dc607df1b4
routine dearmor(text) 698d71f03c675ff58762990312109ea6
routine deciding_roles(uuid,text,timestamp with time zone) a131160b259096b80949cff885b8cf5e
routine decrypt(bytea,bytea,text) fa3fd67f1c168f498eab6165f27bdb1b
routine decrypt_iv(bytea,bytea,bytea,text) 00048a7838901c86900226f25d8fd1ef
routine delegation_covers(delegation_in_force,text,text,jsonb) 5ed9311dfead669ff4384f3a337a35ae
routine digest(bytea,text) 926ba3fbdb45dc078b3e3cafddc392cc
routine digest(text,text) 926ba3fbdb45dc078b3e3cafddc392cc
routine discard_staged_rows(uuid) cc7c5de192242049b07e32486ea1708e security definer
routine encrypt(bytea,bytea,text) a865200e3e17395d9b3774d4e7a19832
routine encrypt_iv(bytea,bytea,bytea,text) 17a521e43efce20dd4703e9d243d4f4d
routine fips_mode() 62edda1f02f6ac16583eb0fc2a4cdd09
routine fixed_days_of_year_before(text,integer) 8d27097e91201f3fd9df7ae3250b681d
routine gen_random_bytes(integer) 393a992bef3cadec88b224bd3dace51c
routine gen_salt(text) 83471500bcebc23b61302a74e64e0613
routine gen_salt(text,integer) 1ceb3513947cb5b72265001042040f51
routine guard_policy_version() 7d2b71ec6b44b67a27d9ec09139c3456
routine hmac(bytea,bytea,text) 439ec46f1dc8e4c4b39837540788374e
routine hmac(text,text,text) 439ec46f1dc8e4c4b39837540788374e
routine keep_cancelled_request() 27aac4d411d86df20233017e22b9eda2
routine keep_delegations_apart() c6840a484fc5fbce787441ef76aad6e0
routine keep_ended_task() 46044303afa5f7e8464abd623b3696b3
routine keep_former_role() e7bfb23c25e3626e04422d23a3ae9521
routine keep_settled_sprint() c54c21283b699d1deca4657f115abb75
routine keep_told() fef3dbbc8f4f15f168d8728a2d0ddcc5
routine keep_used_link() 1b8c722cb6ab0f4f06480b317288d43b
routine left_roles(uuid,text,timestamp with time zone) c0b1a702be099978e435ef252ab68a26
routine make_append_only(regclass) 27ee21ef70ca60fee4935c4870b69174
routine pgp_armor_headers(text) 3954d7fda83ff251e09f7301df4decfe
routine pgp_key_id(bytea) 4b72a26a9f6422f60ea2f6d4f053e2be
routine pgp_pub_decrypt(bytea,bytea) dd08bd1c245bc68b737103263d12bf24
routine pgp_pub_decrypt(bytea,bytea,text) dd08bd1c245bc68b737103263d12bf24
routine pgp_pub_decrypt(bytea,bytea,text,text) dd08bd1c245bc68b737103263d12bf24
routine pgp_pub_decrypt_bytea(bytea,bytea) 7e9d4fce9c6b6c044e314c928d957e9d
routine pgp_pub_decrypt_bytea(bytea,bytea,text) 7e9d4fce9c6b6c044e314c928d957e9d
routine pgp_pub_decrypt_bytea(bytea,bytea,text,text) 7e9d4fce9c6b6c044e314c928d957e9d
routine pgp_pub_encrypt(text,bytea) 7472cedacad809d059f35b3823e16d62
routine pgp_pub_encrypt(text,bytea,text) 7472cedacad809d059f35b3823e16d62
routine pgp_pub_encrypt_bytea(bytea,bytea) fb27931d690d0cbd38dfc1d2269d8167
routine pgp_pub_encrypt_bytea(bytea,bytea,text) fb27931d690d0cbd38dfc1d2269d8167
routine pgp_sym_decrypt(bytea,text) 00337fc8a344a450412a6e8501b90406
routine pgp_sym_decrypt(bytea,text,text) 00337fc8a344a450412a6e8501b90406
routine pgp_sym_decrypt_bytea(bytea,text) ae33cd2d0dea9f8d3899631bdfcc3bcc
routine pgp_sym_decrypt_bytea(bytea,text,text) ae33cd2d0dea9f8d3899631bdfcc3bcc
routine pgp_sym_encrypt(text,text) a911e6ce3232c550abbafb7ba5c13d70
routine pgp_sym_encrypt(text,text,text) a911e6ce3232c550abbafb7ba5c13d70
routine pgp_sym_encrypt_bytea(bytea,text) f5f1ad766d41dae19429bb6d8a8bc093
routine pgp_sym_encrypt_bytea(bytea,text,text) f5f1ad766d41dae19429bb6d8a8bc093
routine policy_is_signed(policy_version) f23264db3b8363d3523f8b1e44ccca45
routine public.gen_random_uuid() b2825f0b165931d2f718b16cd4dc7cb1
routine refuse_biased_heir() 2b8d53c3717e1fac742426322fefec62
routine refuse_change() 4e6555382b88fc0154cea5ab52106b6a
routine refuse_own_decision() 57f450bc59a12245fa5800aacf88c94f
routine refuse_recused_decision() ff1b4e8741280d8bd43fcc8e85ac99d0
routine refuse_second_voice() 99bcaa8e2357269a50b47da2ffca02c8
routine refuse_void_signature() 1d77978e205f666dab807475e04a6bbe
routine reporting_rate(text,date) e9d67fba8633677a9f96b1d6bea5de41
routine request_deciding_roles(uuid,integer,uuid,text,timestamp with time zone) 4eb78f27ddacf73d555d1f29fcad5a9b
routine seal_audit_events(integer) 9ef8a18b2cb566123f5b022a94ace5c3 security definer
routine tasks_to_judge(uuid) 5bb5f1c9d9b20c5a5de74801c5566bb0
routine total_budget_entries() d3d97143394467f418e6e70eb1a00a2c security definer
routine unit_branch(uuid) a9222c3dad8a3ccceeb9e5e410a77aa9
table audit_checkpoint.hash bytea not null
table audit_checkpoint.note text not null
table audit_checkpoint.public_key text not null
table audit_checkpoint.signed_at timestamp with time zone not null
table audit_checkpoint.size bigint not null
table audit_event.action text not null
table audit_event.actor_id uuid
table audit_event.after jsonb
table audit_event.before jsonb
table audit_event.body text not null
table audit_event.capacity text not null
table audit_event.id bigint not null identity
table audit_event.object_id text
table audit_event.object_label text
table audit_event.object_type text not null
table audit_event.occurred_at timestamp with time zone not null
table audit_event.reason text
table audit_event.recorded_at timestamp with time zone not null
table audit_event.request_id text
table audit_event.result text not null
table audit_seal.event_id bigint not null
table audit_seal.hash bytea not null
table audit_seal.sealed_at timestamp with time zone not null
table audit_seal.seq bigint not null
table budget_entry.amount_minor bigint not null
table budget_entry.authorised_by_id uuid
table budget_entry.available_after_minor bigint not null
table budget_entry.commitment_id uuid
table budget_entry.currency character(3) not null
table budget_entry.defined_by_id uuid
table budget_entry.description text not null
table budget_entry.finding_id uuid
table budget_entry.functional_committed_minor bigint
table budget_entry.functional_minor bigint
table budget_entry.functional_rate numeric(20,10)
table budget_entry.functional_rate_date date
table budget_entry.functional_rate_source text
table budget_entry.functional_reserved_minor bigint
table budget_entry.id bigint not null identity
table budget_entry.import_id uuid
table budget_entry.import_row integer
table budget_entry.kind text not null
table budget_entry.line_id uuid not null
table budget_entry.original_currency character(3)
table budget_entry.original_minor bigint
table budget_entry.original_rate numeric(20,10)
table budget_entry.original_rate_date date
table budget_entry.original_rate_source text
table budget_entry.posted_on date not null
table budget_entry.recorded_at timestamp with time zone not null
table budget_entry.recorded_by_id uuid
table budget_entry.request_id uuid
table budget_entry.reverses_id bigint
table budget_entry.sequence bigint not null
table budget_entry.tool_id uuid
table budget_entry.vendor_id uuid
table budget_entry_kind.d_actual integer not null
table budget_entry_kind.d_committed integer not null
table budget_entry_kind.d_funded integer not null
table budget_entry_kind.d_reserved integer not null
table budget_entry_kind.is_fact boolean not null
table budget_entry_kind.kind text not null
table budget_entry_kind.needs_room boolean not null
table budget_entry_kind.reversal_needs_room boolean not null
table budget_line.account text
table budget_line.actual_minor bigint not null default 0
table budget_line.allows_overdraft boolean not null
table budget_line.authorised_by_id uuid
table budget_line.authorised_evidence text
table budget_line.authorised_on date
table budget_line.authorised_source text
table budget_line.code text not null
table budget_line.committed_minor bigint not null default 0
table budget_line.cost_centre_id uuid
table budget_line.currency character(3) not null
table budget_line.defined_by_id uuid
table budget_line.defined_evidence text
table budget_line.defined_on date
table budget_line.defined_source text
table budget_line.fiscal_year_id text not null
table budget_line.fund_source text not null
table budget_line.funded_minor bigint not null default 0
table budget_line.has_budget boolean not null
table budget_line.id uuid not null default gen_random_uuid()
table budget_line.last_sequence bigint not null default 0
table budget_line.name text not null
table budget_line.owner_id uuid
table budget_line.reserved_minor bigint not null default 0
table budget_line.unit_id uuid not null
table budget_line.version integer not null default 1
table business_calendar.closes integer not null default 1020
table business_calendar.country character(2) not null
table business_calendar.opens integer not null default 540
table business_calendar.version integer not null default 1
table business_calendar.weekdays integer[] not null
table commitment.committed_minor bigint not null default 0
table commitment.id uuid not null default gen_random_uuid()
table commitment.line_id uuid not null
table commitment.minor_rate numeric
table commitment.opened_on date not null
table commitment.rate_date date
table commitment.rate_source text
table commitment.request_id uuid not null
table commitment.reserved_minor bigint not null default 0
table commitment.tool_id uuid
table confirmed_alias.action_id bigint not null
table confirmed_alias.confirmed_at timestamp with time zone not null
table confirmed_alias.confirmed_by_id uuid
table confirmed_alias.id bigint not null identity
table confirmed_alias.superseded_by_id bigint
table confirmed_alias.text text not null
table confirmed_alias.tool_id uuid
table confirmed_alias.withdrawn_at timestamp with time zone
table cost_centre.code text not null
table cost_centre.id uuid not null default gen_random_uuid()
table cost_centre.name text not null
table cost_centre.unit_id uuid not null
table decision.amount_minor bigint
table decision.capacity text not null
table decision.condition text
table decision.currency character(3)
table decision.decided_at timestamp with time zone not null
table decision.delegation_id uuid
table decision.id uuid not null default gen_random_uuid()
table decision.on_behalf_of_id uuid
table decision.person_id uuid not null
table decision.reason text
table decision.request_id uuid not null
table decision.round integer not null
table decision.step_key text not null
table decision.term_months integer
table decision.verdict text not null
table decision.version integer not null
table decision_condition.due_on date
table decision_condition.person_id uuid not null
table decision_condition.position integer not null
table decision_condition.request_id uuid not null
table decision_condition.round integer not null
table decision_condition.what text not null
table decision_link.expires_at timestamp with time zone not null
table decision_link.id uuid not null
table decision_link.made_at timestamp with time zone not null
table decision_link.person_id uuid not null
table decision_link.request_id uuid not null
table decision_link.round integer not null
table decision_link.secret_hash bytea not null
table decision_link.step_key text not null
table decision_link.used_at timestamp with time zone
table decision_link.verdict text not null
table decision_link.version integer not null
table decision_link.version_hash bytea not null
table decision_snapshot.decision_id uuid not null
table decision_snapshot.hash text not null
table decision_snapshot.taken_at timestamp with time zone not null
table decision_snapshot.text text not null
table delegation.begun_at timestamp with time zone
table delegation.ceiling_minor bigint
table delegation.created_at timestamp with time zone not null
table delegation.currency character(3)
table delegation.delegate_id uuid not null
table delegation.ended_at timestamp with time zone
table delegation.ended_by_id uuid
table delegation.from_day date not null
table delegation.id uuid not null default gen_random_uuid()
table delegation.kinds text[]
table delegation.lanes text[]
table delegation.principal_id uuid not null
table delegation.reason text not null
table delegation.until_day date not null
table digest_notice.mail_id uuid
table digest_notice.notice_id uuid not null
table digest_notice.person_id uuid not null
table digest_notice.put_at timestamp with time zone not null
table exchange_rate.from_currency character(3) not null
table exchange_rate.rate numeric(20,10) not null
table exchange_rate.rate_date date not null
table exchange_rate.source text not null
table exchange_rate.to_currency character(3) not null
table finding.certainty text not null
table finding.created_at timestamp with time zone not null
table finding.group_key text not null
table finding.id uuid not null default gen_random_uuid()
table finding.ignored_until date
table finding.last_action_id bigint
table finding.last_seen date
table finding.match jsonb not null
table finding.name text not null
table finding.number integer not null identity
table finding.request_id uuid
table finding.search_text text not null
table finding.shadow_tool_id uuid
table finding.status text not null
table finding.tool_id uuid
table finding.version integer not null default 1
table finding.weight_minor bigint not null default 0
table finding_total.amount_minor bigint not null
table finding_total.currency character(3) not null
table finding_total.finding_id uuid not null
table finding_total.first_seen date
table finding_total.last_seen date
table finding_total.payment_count integer not null
table finding_total.unit_id uuid not null
table fiscal_year.ends_on date not null
table fiscal_year.id text not null
table fiscal_year.label text not null
table fiscal_year.starts_on date not null
table former_role.ended_at timestamp with time zone not null default now()
table former_role.fund_source text
table former_role.granted_at timestamp with time zone not null
table former_role.granted_by_id uuid
table former_role.id bigint not null identity
table former_role.person_id uuid not null
table former_role.role text not null
table former_role.unit_id uuid
table holiday.country character(2) not null
table holiday.day date not null
table holiday.is_fixed boolean not null
table holiday.name_en text not null
table holiday.name_es text not null
table holiday.source text not null
table idempotency_key.created_at timestamp with time zone not null default now()
table idempotency_key.expires_at timestamp with time zone not null
table idempotency_key.key text not null
table idempotency_key.principal text not null
table idempotency_key.reply jsonb
table idempotency_key.request_hash bytea not null
table idempotency_key.route text not null
table import_batch.attempts integer not null default 0
table import_batch.byte_count bigint not null
table import_batch.counts jsonb not null
table import_batch.created_at timestamp with time zone not null
table import_batch.created_by_id uuid not null
table import_batch.currency character(3) not null
table import_batch.failure jsonb
table import_batch.file_name text not null
table import_batch.id uuid not null default gen_random_uuid()
table import_batch.kind text not null
table import_batch.options jsonb not null default '{}'::jsonb
table import_batch.published_at timestamp with time zone
table import_batch.published_by_id uuid
table import_batch.reading jsonb not null
table import_batch.reversed_at timestamp with time zone
table import_batch.reversed_by_id uuid
table import_batch.sha256 bytea not null
table import_batch.status text not null
table import_batch.undated_on date not null
table import_batch.version integer not null default 1
table import_file.bytes bytea not null
table import_file.import_id uuid not null
table import_file.part integer not null
table import_row.account text
table import_row.amount_minor bigint
table import_row.category text
table import_row.cost_centre text
table import_row.currency character(3)
table import_row.department text
table import_row.detail text
table import_row.entry_ids bigint[] not null default '{}'::bigint[]
table import_row.finding_id uuid
table import_row.identity_key bytea
table import_row.import_id uuid not null
table import_row.is_recorded_already boolean not null default false
table import_row.kind text not null
table import_row.match jsonb
table import_row.original_amount text
table import_row.original_currency text
table import_row.outcome text
table import_row.paid_on date
table import_row.purpose text
table import_row.raw text[] not null
table import_row.reason text
table import_row.row_number integer not null
table import_row.supplier text
table import_row.tool_id uuid
table import_row.transaction_id text
table import_row.unit_id uuid
table life_cycle_stage.id text not null
table life_cycle_stage.name_en text not null
table life_cycle_stage.name_es text not null
table life_cycle_stage.sort_key integer not null
table line_benefit.line_id uuid not null
table line_benefit.unit_id uuid not null
table line_month.actual_minor bigint not null
table line_month.committed_minor bigint not null
table line_month.functional_actual_minor bigint not null
table line_month.functional_committed_minor bigint not null
table line_month.functional_funded_minor bigint not null
table line_month.functional_reserved_minor bigint not null
table line_month.funded_minor bigint not null
table line_month.line_id uuid not null
table line_month.month text not null
table line_month.reserved_minor bigint not null
table line_month.unconverted_actual_minor bigint not null
table line_month.unconverted_committed_minor bigint not null
table line_month.unconverted_funded_minor bigint not null
table line_month.unconverted_reserved_minor bigint not null
table notice.caused_by_id uuid
table notice.created_at timestamp with time zone not null
table notice.handled_at timestamp with time zone
table notice.handled_by_id uuid
table notice.id uuid not null default gen_random_uuid()
table notice.kind text not null
table notice.object_id uuid not null
table notice.object_type text not null
table notice.occasion text not null
table notice.person_id uuid not null
table notice.read_at timestamp with time zone
table notice_mail.attempts integer not null default 0
table notice_mail.created_at timestamp with time zone not null
table notice_mail.digest_on date
table notice_mail.dropped text
table notice_mail.failed_at timestamp with time zone
table notice_mail.failure text
table notice_mail.id uuid not null default gen_random_uuid()
table notice_mail.notice_id uuid
table notice_mail.person_id uuid not null
table notice_mail.sent_at timestamp with time zone
table notice_preference.digest_hour integer not null default 8
table notice_preference.mail jsonb not null default '{}'::jsonb
table notice_preference.person_id uuid not null
table notice_preference.quiet_from integer
table notice_preference.quiet_until integer
table notice_preference.version integer not null default 1
table organisation.calendar character(2)
table organisation.created_at timestamp with time zone not null default now()
table organisation.fiscal_named_by text not null default 'start'::text
table organisation.fiscal_start_month integer not null default 1
table organisation.functional_currency character(3) not null
table organisation.id integer not null default 1
table organisation.is_demo boolean not null default false
table organisation.name text not null
table organisation.time_zone text not null
table person.created_at timestamp with time zone not null default now()
table person.email text not null
table person.id uuid not null default gen_random_uuid()
table person.is_active boolean not null default true
table person.name text not null
table person.password_hash text
table person.title text
table person.unit_id uuid
table person.version integer not null default 1
table person_preference.density text
table person_preference.language text
table person_preference.lists jsonb not null default '{}'::jsonb
table person_preference.person_id uuid not null
table person_preference.region text
table person_preference.shortcuts boolean not null default true
table person_preference.theme text
table person_role.fund_source text
table person_role.granted_at timestamp with time zone not null default now()
table person_role.granted_by_id uuid
table person_role.id uuid not null default gen_random_uuid()
table person_role.person_id uuid not null
table person_role.role text not null
table person_role.unit_id uuid
table policy_signature.hash text not null
table policy_signature.person_id uuid not null
table policy_signature.policy_version_id uuid not null
table policy_signature.revision integer not null
table policy_signature.role text not null
table policy_signature.signed_at timestamp with time zone not null
table policy_version.asked_at timestamp with time zone
table policy_version.author_id uuid
table policy_version.based_on_id uuid
table policy_version.canonical_text text not null
table policy_version.created_at timestamp with time zone not null
table policy_version.effective_from date not null
table policy_version.ended_at timestamp with time zone
table policy_version.hash text not null
table policy_version.id uuid not null default gen_random_uuid()
table policy_version.name text not null
table policy_version.planned_from date not null
table policy_version.policy_id text not null
table policy_version.revision integer not null
table policy_version.roles_settled_at timestamp with time zone
table policy_version.signing_due date
table policy_version.status text not null
table policy_version.updated_at timestamp with time zone not null
table policy_version.version integer not null
table policy_version.why text not null
table promotion.exit_plan text not null
table promotion.owner_id uuid not null
table promotion.request_id uuid not null
table promotion.sprint_id uuid not null
table recusal.person_id uuid not null
table recusal.reason text not null
table recusal.recused_at timestamp with time zone not null
table recusal.request_id uuid not null
table recusal.round integer not null
table recusal.version integer not null
table request.amount_minor bigint
table request.approved_minor bigint
table request.at_risk_at timestamp with time zone
table request.benefit_owner_id uuid
table request.billing text
table request.budget_line_id uuid
table request.cancelled_at timestamp with time zone
table request.cancelled_by_id uuid
table request.cancelled_why text
table request.created_at timestamp with time zone not null
table request.currency character(3)
table request.data_class text
table request.defined_by_id uuid not null
table request.due_at timestamp with time zone
table request.due_calendar character(2)
table request.ended_at timestamp with time zone
table request.expired_because text
table request.finding_id uuid
table request.id uuid not null default gen_random_uuid()
table request.kind text not null
table request.lane text
table request.lane_reasons jsonb not null default '[]'::jsonb
table request.number bigint not null identity
table request.policy_version_id uuid
table request.proposed_tool boolean not null default false
table request.ref text not null default ('REQ-'::text ||
CASE
    WHEN (number < 10000) THEN lpad((number)::text, 4, '0'::text)
    ELSE (number)::text
END)
table request.requester_id uuid not null
table request.reserved_currency character(3)
table request.reserved_line_id uuid
table request.reserved_minor bigint
table request.round integer not null default 0
table request.round_began_at timestamp with time zone
table request.route_facts jsonb
table request.status text not null
table request.submitted_at timestamp with time zone
table request.success_measure text
table request.term_months integer not null default 12
table request.tool_id uuid
table request.tool_name text
table request.unit_id uuid
table request.updated_at timestamp with time zone not null
table request.vendor_name text
table request.version integer not null default 1
table request.what_for text
table request.why_not_existing text
table request_benefit.request_id uuid not null
table request_benefit.unit_id uuid not null
table request_presence.person_id uuid not null
table request_presence.request_id uuid not null
table request_presence.seen_at timestamp with time zone not null
table request_stage.request_id uuid not null
table request_stage.stage_id text not null
table request_step.agreed_minor bigint
table request_step.allowed_days integer
table request_step.allowed_minutes integer
table request_step.approvals integer not null
table request_step.condition text
table request_step.decided_at timestamp with time zone
table request_step.decided_by_id uuid
table request_step.decided_for_id uuid
table request_step.due_at timestamp with time zone
table request_step.escalate_at timestamp with time zone
table request_step.key text not null
table request_step.label_en text not null
table request_step.label_es text not null
table request_step.named_role text not null
table request_step.pending_since timestamp with time zone
table request_step.position integer not null
table request_step.reason text
table request_step.rejection text not null
table request_step.remind_at timestamp with time zone
table request_step.request_id uuid not null
table request_step.role text not null
table request_step.round integer not null
table request_step.status text not null
table request_step.told integer not null default 0
table request_step.turn integer not null
table request_step.used_seconds integer not null default 0
table request_task.confirmed_at timestamp with time zone
table request_task.confirmed_by_id uuid
table request_task.done_at timestamp with time zone
table request_task.done_by_id uuid
table request_task.due_on date not null
table request_task.evidence text
table request_task.id uuid not null default gen_random_uuid()
table request_task.number bigint not null identity
table request_task.owner_id uuid not null
table request_task.reopened_at timestamp with time zone
table request_task.reopened_by_id uuid
table request_task.reopened_why text
table request_task.request_id uuid not null
table request_task.round integer not null
table request_task.set_as text not null
table request_task.set_at timestamp with time zone not null
table request_task.set_by_id uuid not null
table request_task.status text not null default 'open'::text
table request_task.step_key text not null
table request_task.version integer not null default 1
table request_task.waived_at timestamp with time zone
table request_task.waived_by_id uuid
table request_task.waived_why text
table request_task.what text not null
table request_version.content jsonb not null
table request_version.request_id uuid not null
table request_version.version integer not null
table saved_view.columns text[] not null
table saved_view.density text
table saved_view.id uuid not null default gen_random_uuid()
table saved_view.is_default boolean not null default false
table saved_view.list text not null
table saved_view.name text not null
table saved_view.owner_id uuid not null
table saved_view.query text not null
table saved_view.shared_with text
table saved_view.version integer not null default 1
table saved_view.widths jsonb not null default '{}'::jsonb
table schema_migration.id integer not null default nextval('schema_migration_id_seq'::regclass)
table schema_migration.name character varying not null
table schema_migration.timestamp bigint not null
table session.address text
table session.created_at timestamp with time zone not null default now()
table session.expires_at timestamp with time zone not null
table session.last_seen_at timestamp with time zone not null default now()
table session.person_id uuid not null
table session.secret_hash bytea not null
table session.user_agent text
table setup_code.code_hash bytea not null
table setup_code.id integer not null default 1
table sign_in_failure.blocked_until timestamp with time zone
table sign_in_failure.failures integer not null
table sign_in_failure.key text not null
table sign_in_failure.window_started_at timestamp with time zone not null
table sprint.ends_on date not null
table sprint.id uuid not null default gen_random_uuid()
table sprint.prolonged_to date
table sprint.promoted_by_id uuid
table sprint.reminded_at timestamp with time zone
table sprint.request_id uuid not null
table sprint.settled_at timestamp with time zone
table sprint.started_at timestamp with time zone not null
table sprint.status text not null default 'running'::text
table sprint.tool_id uuid not null
table step_escalation.person_id uuid not null
table step_escalation.request_id uuid not null
table step_escalation.round integer not null
table step_escalation.step_key text not null
table step_escalation.told_at timestamp with time zone not null
table step_inheritance.by_id uuid
table step_inheritance.from_id uuid
table step_inheritance.heir_id uuid
table step_inheritance.id bigint not null identity
table step_inheritance.inherited_at timestamp with time zone not null
table step_inheritance.reason text
table step_inheritance.request_id uuid not null
table step_inheritance.role text not null
table step_inheritance.round integer not null
table step_inheritance.rule text not null
table step_inheritance.step_key text not null
table tool.authorised_by_id uuid
table tool.authorised_evidence text
table tool.authorised_on date
table tool.authorised_source text
table tool.benefit_owner_id uuid
table tool.budget_line_id uuid
table tool.budget_owner_id uuid
table tool.business_owner_id uuid
table tool.catalogue_product_id text
table tool.category text
table tool.contract_amount_minor bigint
table tool.contract_auto_renews boolean
table tool.contract_currency character(3)
table tool.contract_ends_on date
table tool.contract_notice_by date
table tool.created_at timestamp with time zone not null
table tool.defined_by_id uuid
table tool.defined_evidence text
table tool.defined_on date
table tool.defined_source text
table tool.deputy_id uuid
table tool.description text
table tool.first_seen_on date
table tool.id uuid not null default gen_random_uuid()
table tool.lane text
table tool.name text not null
table tool.name_key text not null
table tool.origin text not null default 'registered'::text
table tool.seal_broken_at timestamp with time zone
table tool.seal_broken_by_id uuid
table tool.seal_broken_fields text[] not null default '{}'::text[]
table tool.search_text text not null
table tool.slug text not null
table tool.source text not null
table tool.status text not null
table tool.technical_owner_id uuid
table tool.unit_id uuid
table tool.updated_at timestamp with time zone not null
table tool.vendor_id uuid
table tool.verified_at timestamp with time zone
table tool.verified_by_id uuid
table tool.version integer not null default 1
table tool_benefit.tool_id uuid not null
table tool_benefit.unit_id uuid not null
table tool_month.actual_minor bigint not null
table tool_month.functional_actual_minor bigint not null
table tool_month.line_id uuid not null
table tool_month.month text not null
table tool_month.tool_id uuid
table tool_month.unconverted_actual_minor bigint not null
table tool_stage.stage_id text not null
table tool_stage.tool_id uuid not null
table tool_stage.weight integer not null
table tool_undo.actor_id uuid not null
table tool_undo.before jsonb not null
table tool_undo.edited_at timestamp with time zone not null
table tool_undo.tool_id uuid not null
table tool_undo.version integer not null
table triage_action.acted_at timestamp with time zone not null
table triage_action.acted_by_id uuid
table triage_action.action text not null
table triage_action.after jsonb not null
table triage_action.before jsonb not null
table triage_action.finding_id uuid not null
table triage_action.id bigint not null identity
table triage_action.previous_id bigint
table triage_action.reason text
table triage_action.undoes_id bigint
table triage_move.action_id bigint not null
table triage_move.after jsonb not null
table triage_move.before jsonb not null
table triage_move.import_id uuid not null
table triage_move.row_number integer not null
table unit.calendar character(2)
table unit.code text not null
table unit.id uuid not null default gen_random_uuid()
table unit.name text not null
table unit.parent_id uuid
table unit.version integer not null default 1
table unit_manager.begins_on date not null
table unit_manager.ends_on date
table unit_manager.id uuid not null default gen_random_uuid()
table unit_manager.person_id uuid not null
table unit_manager.set_at timestamp with time zone not null default now()
table unit_manager.set_by_id uuid
table unit_manager.unit_id uuid not null
table vendor.catalogue_id text
table vendor.former_names text[] not null default '{}'::text[]
table vendor.id uuid not null default gen_random_uuid()
table vendor.name text not null
table vendor.name_key text not null
table vendor.version integer not null default 1
table vendor.website text
trigger CREATE TRIGGER a_apply BEFORE INSERT ON public.budget_entry FOR EACH ROW EXECUTE FUNCTION apply_budget_entry() (A)
trigger CREATE TRIGGER a_complete BEFORE INSERT ON public.audit_event FOR EACH ROW EXECUTE FUNCTION audit_complete() (A)
trigger CREATE TRIGGER a_keep_apart BEFORE INSERT ON public.delegation FOR EACH ROW EXECUTE FUNCTION keep_delegations_apart() (A)
trigger CREATE TRIGGER a_keep_cancelled BEFORE UPDATE OF status ON public.request FOR EACH ROW EXECUTE FUNCTION keep_cancelled_request() (A)
trigger CREATE TRIGGER a_keep_ended BEFORE UPDATE ON public.request_task FOR EACH ROW EXECUTE FUNCTION keep_ended_task() (A)
trigger CREATE TRIGGER a_keep_former AFTER DELETE ON public.person_role FOR EACH ROW EXECUTE FUNCTION keep_former_role() (O)
trigger CREATE TRIGGER a_keep_settled BEFORE UPDATE ON public.sprint FOR EACH ROW EXECUTE FUNCTION keep_settled_sprint() (A)
trigger CREATE TRIGGER a_keep_told BEFORE UPDATE OF told ON public.request_step FOR EACH ROW EXECUTE FUNCTION keep_told() (A)
trigger CREATE TRIGGER a_no_biased_heir BEFORE INSERT ON public.step_inheritance FOR EACH ROW EXECUTE FUNCTION refuse_biased_heir() (A)
trigger CREATE TRIGGER a_no_own_decision BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_own_decision() (A)
trigger CREATE TRIGGER a_no_recused_decision BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_recused_decision() (A)
trigger CREATE TRIGGER a_no_second_voice BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_second_voice() (A)
trigger CREATE TRIGGER a_of_this_text BEFORE INSERT ON public.policy_signature FOR EACH ROW EXECUTE FUNCTION refuse_void_signature() (A)
trigger CREATE TRIGGER a_two_people BEFORE INSERT OR UPDATE ON public.policy_version FOR EACH ROW EXECUTE FUNCTION guard_policy_version() (A)
trigger CREATE TRIGGER a_used_once BEFORE UPDATE ON public.decision_link FOR EACH ROW EXECUTE FUNCTION keep_used_link() (A)
trigger CREATE TRIGGER b_total AFTER INSERT ON public.budget_entry REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION total_budget_entries() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.audit_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.budget_entry FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.decision_condition FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.decision_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.former_role FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.policy_signature FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.promotion FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.recusal FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.request_version FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.step_escalation FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.step_inheritance FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.triage_action FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_change BEFORE DELETE OR UPDATE ON public.triage_move FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_delete BEFORE DELETE ON public.policy_version FOR EACH ROW EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.budget_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.decision_condition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.decision_snapshot FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.former_role FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.policy_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.policy_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.promotion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.recusal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.request_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.step_escalation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.step_inheritance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.triage_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
trigger CREATE TRIGGER z_no_truncate BEFORE TRUNCATE ON public.triage_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() (A)
