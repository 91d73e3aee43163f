<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LeadViewer::ActionCount</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>%Ln payment</numerusform>
            <numerusform>%Ln payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln custom action(s)</source>
        <translation>
            <numerusform>%Ln custom action</numerusform>
            <numerusform>%Ln custom actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln system event(s)</source>
        <translation>
            <numerusform>%Ln system event</numerusform>
            <numerusform>%Ln system events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other action(s)</source>
        <translation>
            <numerusform>%Ln other action</numerusform>
            <numerusform>%Ln other actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incoming call(s)</source>
        <translation>
            <numerusform>%Ln incoming call</numerusform>
            <numerusform>%Ln incoming calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outgoing call(s)</source>
        <translation>
            <numerusform>%Ln outgoing call</numerusform>
            <numerusform>%Ln outgoing calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed call(s)</source>
        <translation>
            <numerusform>%Ln missed call</numerusform>
            <numerusform>%Ln missed calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected call(s)</source>
        <translation>
            <numerusform>%Ln rejected call</numerusform>
            <numerusform>%Ln rejected calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln WhatsApp message(s) received</source>
        <translation>
            <numerusform>%Ln WhatsApp message received</numerusform>
            <numerusform>%Ln WhatsApp messages received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln WhatsApp message(s) sent</source>
        <translation>
            <numerusform>%Ln WhatsApp message sent</numerusform>
            <numerusform>%Ln WhatsApp messages sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS message(s) sent</source>
        <translation>
            <numerusform>%Ln SMS message sent</numerusform>
            <numerusform>%Ln SMS messages sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email(s) sent</source>
        <translation>
            <numerusform>%Ln email sent</numerusform>
            <numerusform>%Ln emails sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln automatic note(s)</source>
        <translation>
            <numerusform>%Ln automatic note</numerusform>
            <numerusform>%Ln automatic notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of status</source>
        <translation>
            <numerusform>%Ln change of status</numerusform>
            <numerusform>%Ln changes of status</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assignment(s)</source>
        <translation>
            <numerusform>%Ln assignment</numerusform>
            <numerusform>%Ln assignments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::Activity</name>
    <message numerus="yes">
        <source>%1: %Ln action(s) – %2</source>
        <extracomment>%1 is a day, a month or a span of days, %2 &quot;3 calls, 1 note, 1 other&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln action – %2</numerusform>
            <numerusform>%1: %Ln actions – %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activity in all %Ln action(s)</source>
        <extracomment>The whole timeline</extracomment>
        <translation>
            <numerusform>Activity in the only action</numerusform>
            <numerusform>Activity in all %Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activity in the newest %Ln action(s) loaded</source>
        <extracomment>The newest actions, as far as they were loaded</extracomment>
        <translation>
            <numerusform>Activity in the newest action loaded</numerusform>
            <numerusform>Activity in the newest %Ln actions loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activity in the %Ln action(s) loaded</source>
        <extracomment>The actions that were loaded, others in between were not</extracomment>
        <translation>
            <numerusform>Activity in the %Ln action loaded</numerusform>
            <numerusform>Activity in the %Ln actions loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a time</source>
        <translation>
            <numerusform>%Ln without a time</numerusform>
            <numerusform>%Ln without a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dated before 1990</source>
        <translation>
            <numerusform>%Ln dated before 1990</numerusform>
            <numerusform>%Ln dated before 1990</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dated in the future</source>
        <translation>
            <numerusform>%Ln dated in the future</numerusform>
            <numerusform>%Ln dated in the future</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::DateText</name>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::DurationText</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::ErrorWording</name>
    <message numerus="yes">
        <source>Tried %n time(s). %1</source>
        <extracomment>%n is above 1, %1 what to do</extracomment>
        <translation>
            <numerusform>Tried %n time. %1</numerusform>
            <numerusform>Tried %n times. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::ExportText</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln action(s)</source>
        <extracomment>%1 is a number: &quot;12,300 of 100,000 actions&quot;</extracomment>
        <translation>
            <numerusform>%1 of %Ln action</numerusform>
            <numerusform>%1 of %Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %Ln found among %1 (%2)</source>
        <extracomment>%Ln is a number of actions, %1 is &quot;12,300 of 100,000 actions&quot;, %2 a lead&apos;s name</extracomment>
        <translation>
            <numerusform>Exporting: %Ln found among %1 (%2)</numerusform>
            <numerusform>Exporting: %Ln found among %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) arrived meanwhile and are not in it.</source>
        <extracomment>“It” is the file</extracomment>
        <translation>
            <numerusform>%Ln action arrived meanwhile and is not in it.</numerusform>
            <numerusform>%Ln actions arrived meanwhile and are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::FieldsPane</name>
    <message numerus="yes">
        <source>%1 of %n field(s)</source>
        <extracomment>%1 is how many of a lead&apos;s fields match what was typed</extracomment>
        <translation>
            <numerusform>%1 of %n fields</numerusform>
            <numerusform>%1 of %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::FilterText</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) could not be found.</source>
        <translation>
            <numerusform>%Ln action could not be found.</numerusform>
            <numerusform>%Ln actions could not be found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) have no time and are left out.</source>
        <translation>
            <numerusform>%Ln action has no time and is left out.</numerusform>
            <numerusform>%Ln actions have no time and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::FindBar</name>
    <message numerus="yes">
        <source>Searching older pages: %Ln action(s)…</source>
        <translation>
            <numerusform>Searching older pages: %Ln actions…</numerusform>
            <numerusform>Searching older pages: %Ln actions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the %Ln older action(s) either.</source>
        <translation>
            <numerusform>Not in the %Ln older actions either.</numerusform>
            <numerusform>Not in the %Ln older actions either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::LeadForm</name>
    <message numerus="yes">
        <source>%Ln empty field(s)</source>
        <extracomment>Button that shows and hides the fields without a value</extracomment>
        <translation>
            <numerusform>%Ln empty field</numerusform>
            <numerusform>%Ln empty fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more field(s) are not shown here. Type in “Find a field” to see them.</source>
        <extracomment>Stands below the fields; “Find a field” is the input above them</extracomment>
        <translation>
            <numerusform>%Ln more fields are not shown here. Type in “Find a field” to see them.</numerusform>
            <numerusform>%Ln more fields are not shown here. Type in “Find a field” to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more field(s) match and are not shown here. Type more to see fewer.</source>
        <extracomment>Stands below the fields that were found</extracomment>
        <translation>
            <numerusform>%Ln more fields match and are not shown here. Type more to see fewer.</numerusform>
            <numerusform>%Ln more fields match and are not shown here. Type more to see fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::LongText</name>
    <message numerus="yes">
        <source>%Ln more character(s) are not shown here. Copying without a selection takes all.</source>
        <extracomment>Stands below the beginning of a text that is too long to show</extracomment>
        <translation>
            <numerusform>%Ln more characters are not shown here. Copying without a selection takes all.</numerusform>
            <numerusform>%Ln more characters are not shown here. Copying without a selection takes all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::Position</name>
    <message numerus="yes">
        <source>%Ln new action(s) arrived.</source>
        <translation>
            <numerusform>%Ln new action arrived.</numerusform>
            <numerusform>%Ln new actions arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing here: the timeline has %Ln action(s).</source>
        <extracomment>The place is beyond the end of the timeline</extracomment>
        <translation>
            <numerusform>Nothing here: the timeline has %Ln action.</numerusform>
            <numerusform>Nothing here: the timeline has %Ln actions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TeleCRM sent %1 of %Ln action(s).</source>
        <extracomment>%1 is a number: &quot;TeleCRM sent 25 of 1,000 actions.&quot;</extracomment>
        <translation>
            <numerusform>TeleCRM sent %1 of %Ln action.</numerusform>
            <numerusform>TeleCRM sent %1 of %Ln actions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::RowMenu</name>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadViewer::TimelineRows</name>
    <message numerus="yes">
        <source>%1, %Ln action(s)</source>
        <extracomment>Read out by a screen reader: %1 is a day, followed by how many actions it has</extracomment>
        <translation>
            <numerusform>%1, %Ln action</numerusform>
            <numerusform>%1, %Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln system event(s) hidden</source>
        <extracomment>Heading: %1 is a day, or a day and how many actions are shown of it</extracomment>
        <translation>
            <numerusform>%1 · %Ln system event hidden</numerusform>
            <numerusform>%1 · %Ln system events hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln system event(s) hidden</source>
        <extracomment>Read out by a screen reader: %1 is a day and how many actions are shown of it</extracomment>
        <translation>
            <numerusform>%1, %Ln system event hidden</numerusform>
            <numerusform>%1, %Ln system events hidden</numerusform>
        </translation>
    </message>
</context>
</TS>
