"""Texts as other tools write them, made up for these tests."""

SNIPD = """\
# The price of queues

![Cover](https://pictures.example/queue.png)

## Episode metadata
- Episode title:: [[The price of queues]]
- Show:: [[Toy Hour]]
- Owner / Host:: [[Ana Example]]
- Episode link:: [open in Snipd](https://notes.example/episode/1)
- Episode publish date:: 2026-03-04
<details>
<summary>Show notes</summary>
> Ana waits in line. Title: not this one
</details>

- Show notes link:: [open website](https://toy.example/episodes/1)
- Export date:: 2026-04-01T02:25

## Snips

### [02:56] Queues cost more than staff

[🎧 Play snip - 1min️ (02:49 - 04:42)](https://notes.example/snip/1)
<audio controls> <source src="https://sound.example/1.mp3#t=02:49,04:42"> </audio>

### ✨ Key takeaways
1. A queue costs **more** than a cashier.
2. Nobody counts the waiting.

#### 📚 Transcript
<blockquote><b>Speaker 1</b><br/>So we counted.</blockquote>

---

### [1:02:03] Untitled

[🎧 Play snip - 1min️ (01:02:03 - 01:03:00)](https://notes.example/snip/2)

#### 💬 Quote
> Nobody counts the waiting.
> — Ana Example
"""

READWISE = """\
# The price of queues

![rw-book-cover](https://pictures.example/queue.png)

## Metadata
- Author: [[Toy Hour]]
- Full Title: The price of queues
- Category: #podcasts
- URL: https://notes.example/episode/1

## Highlights
- Queues cost more than staff
  Summary:
  A queue costs more than a cashier.
  Transcript:
  Speaker 1
  So we counted. ([Time 0:24:09](https://notes.example/snip/1))
    - Tags: [[money]]
    - Note: Ask who counted.
- Nobody counts the waiting ([View Highlight](https://notes.example/snip/2))
"""

FEED = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
     xmlns:podcast="https://podcastindex.org/namespace/1.0"
     xmlns:atom="http://www.w3.org/2005/Atom">
 <channel>
  <title>Toy Hour</title>
  <link>https://toy.example/</link>
  <language>en-us</language>
  <itunes:author>Toys and Co</itunes:author>
  <description>&lt;p&gt;What toys &amp;amp; queues cost.&lt;/p&gt;</description>
  <atom:link rel="self" href="https://toy.example/feed.xml"/>
  <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
  <podcast:person href="https://toy.example/ana">Ana Example</podcast:person>
  <item>
   <title>The price of queues</title>
   <link>https://toy.example/episodes/1</link>
   <guid isPermaLink="false">toy-1</guid>
   <pubDate>Wed, 04 Mar 2026 06:00:00 +0100</pubDate>
   <itunes:duration>3723</itunes:duration>
   <enclosure url="https://sound.example/1.mp3" length="1" type="audio/mpeg"/>
   <podcast:transcript url="https://toy.example/1.vtt" type="text/vtt"/>
  </item>
  <item>
   <title>Guests</title>
   <guid>toy-2</guid>
   <pubDate>Wed, 11 Mar 2026 06:00:00 +0100</pubDate>
   <itunes:duration>59:07</itunes:duration>
   <enclosure url="not an address" length="1" type="audio/mpeg"/>
   <podcast:person role="host">Ana Example</podcast:person>
   <podcast:person role="guest">Ben Sample</podcast:person>
   <podcast:person role="audio editor" group="audio post-production">Cut Ter</podcast:person>
  </item>
 </channel>
</rss>
"""
