"use strict";var pe=Object.defineProperty;var Qt=Object.getOwnPropertyDescriptor;var en=Object.getOwnPropertyNames;var tn=Object.prototype.hasOwnProperty;var nn=(e,t)=>{for(var n in t)pe(e,n,{get:t[n],enumerable:!0})},rn=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of en(t))!tn.call(e,o)&&o!==n&&pe(e,o,{get:()=>t[o],enumerable:!(r=Qt(t,o))||r.enumerable});return e};var on=e=>rn(pe({},"__esModule",{value:!0}),e);var Lr={};nn(Lr,{document:()=>at,gitlab:()=>lt,html:()=>Vt,junit:()=>Kt,sarif:()=>Zt});module.exports=on(Lr);var q="https://github.com/campaign-ims-check/campaign-ims-check",Er=`${q.replace("github.com","raw.githubusercontent.com")}/main/dist/campaign-ims.schema.json`,L=e=>`${q}/blob/main/docs/rules/${e}.md`;var k=["error","warning","notice"],U=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];var P=e=>e.charAt(0).toUpperCase()+e.slice(1);function M({instances:e},t,n,r){let o=e.some(i=>i.name===t&&i.estate!==n&&i.repository===r);return[...r===void 0?[]:[r],...o&&n!==""?[n]:[],t].join(": ")}function Z(e,{instance:t,estate:n,repository:r=""}){return t===null||t==="default"?r:M(e,t,n,r||void 0)}function Q(e){let{instances:t}=e,n=He(e.checks),r=He(e.findings),o=U.map(i=>({section:i,cells:t.map(({name:s,estate:l,repository:a})=>{let c=f=>[s,null].flatMap(u=>r.get(me({section:i,repository:a,estate:f,instance:u}))??[]),d=c(l);return sn(n.get(me({section:i,repository:a,estate:l,instance:s}))??[],d.length>0?d:c(""))})}));return{instances:t.map(({name:i,estate:s,repository:l})=>M(e,i,s,l)),rows:o}}var me=({section:e,repository:t="",estate:n,instance:r})=>`${e}\0${t}\0${n}\0${r??"\0"}`;function He(e){let t=new Map;for(let n of e){let r=me(n),o=t.get(r);o?o.push(n):t.set(r,[n])}return t}function sn(e,t){let n=r=>e.some(o=>o.status===r);return n("fail")?k.find(r=>t.some(o=>o.level===r))??"error":e.some(({status:r,reason:o})=>r==="pass"&&o!==null)?"suppressed":n("pass")?n("not-checked")?"partial":"pass":n("not-checked")?"not-checked":null}function B(e){let t=ln(e),n=new Map;for(let{reason:r,rule:o,places:i}of an(e.checks)){let s=t(i),l=JSON.stringify([r,s]),a=n.get(l);a?a.rules.push(o):n.set(l,{reason:r,rules:[o],owners:s})}return[...n.values()]}function an(e){let t=new Map;for(let n of e){let{status:r,reason:o,rule:i}=n;if(r!=="not-checked"||o===null)continue;let s=JSON.stringify([o,i]),l=t.get(s)??{reason:o,rule:i,places:new Map};t.set(s,l),l.places.set(ue(n),n)}return t.values()}var ue=({repository:e,estate:t,instance:n})=>JSON.stringify([e,t,n]);function ln(e){let t=new Set(e.checks.map(ue)),n=new Map;for(let i of e.checks)n.set(i.repository,(n.get(i.repository)??new Set).add(ue(i)));let r=new Map,o=(i,{instance:s,estate:l,repository:a})=>{let c=r.get(i)??M(e,s,l,a);return r.set(i,c),c};return i=>{if(i.size===t.size)return[];let s=new Map;for(let[l,a]of i)s.set(a.repository,[...s.get(a.repository)??[],o(l,a)]);return[...s].flatMap(([l,a])=>l!==void 0&&a.length===n.get(l)?.size?[l]:a)}}var z={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var cn=new TextEncoder,fe=(e,t)=>t==="bytes"?cn.encode(e).length:e.length;function We(e,t,n){let r=e.map(({head:s,foot:l,rows:a})=>fe(s+l+Ke(a.length),n)),o=t-r.reduce((s,l)=>s+l,0),i=new Map;for(let s of[...e].sort((l,a)=>l.rank-a.rank)){let l=s.rows.findIndex(a=>(o-=fe(a,n),o<0));l!==-1&&(o+=fe(s.rows[l]??"",n)),i.set(s,l===-1?s.rows.length:l)}return e.map(s=>dn(s,i.get(s)??0)).join("")}var Ke=e=>`
*… ${e} more*
`,dn=({head:e,rows:t,foot:n},r)=>e+t.slice(0,r).join("")+(r<t.length?Ke(t.length-r):"")+n;var F={error:"❌",warning:"⚠️",notice:"ℹ️"};function ge(e,t){return e==="fail"?F.error:t.some(n=>n!=="notice")?F.warning:t.length>0?F.notice:"✅"}function pn({findings:e,summary:t,source:n,instances:r}){if(r.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let o=n.base!==null||e.some(({state:d})=>d==="existing"),i=e.filter(({state:d})=>d==="new"),[s,l]=i.length===0&&t.verdict==="fail"?[e,""]:[i,o?"new ":""],a=s.length===0?`nothing ${l}is wrong`:mn(s,l);return`${ge(t.verdict,i.map(({level:d})=>d))} Campaign IMS: ${a}`}function Xe(e){let{findings:t,source:n,files:r,instances:o,repositories:i}=e,s=`### ${pn(e)}`;if(o.length===0&&t.length===0){let d=K(r.tracked,"tracked file");return[s,`None of the ${d} that were asked about is a Campaign external account, operator group or server file.`]}let l=i?` of ${i.length===1?"1 repository":`${i.length} repositories`}`:"",a=t.filter(({state:d})=>d==="existing").length,c=n.base===null&&a===0?"":a===0?"; nothing was wrong before":`; ${K(a,"finding")} from before`;return[s,`${K(o.length,"instance")} in ${K(r.read,"file")}${l}, out of ${r.tracked} tracked${c}.`]}function mn(e,t){return k.map(r=>[e.filter(o=>o.level===r).length,r]).filter(([r])=>r>0).map(([r,o])=>K(r,t+o)).join(", ")}var K=(e,t)=>`${e} ${t}${e===1?"":"s"}`;var _r=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",t=""])=>[...e].map((n,r)=>[n,t[r]??""]))),Je=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var un=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var fn=e=>Je.test(e);var $=e=>Je.test(e)?[...e].map(t=>fn(t)?`<${un(t)}>`:t).join(""):e;var Ye=1e3,gn=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,hn=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,yn="​";function R(e){return qe(e).split(/("[^"]*")/).map(n=>/^"[^"]+"$/.test(n)?Ze(n.slice(1,-1)):Qe(n.replace(hn,`$&${yn}`))).join("")}var v=e=>Ze(qe(e)),qe=e=>$(e.length>Ye?`${e.slice(0,Ye)}…`:e),Ze=e=>`<code>${Qe(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,Qe=e=>e.replace(gn,t=>`&#${t.charCodeAt(0)};`);var ee=e=>e.split("/").map(bn).join("/").replace(/^\//,".//"),bn=e=>e.split(/(\\x(?:[89a-f][\da-f]|5c))/).map((t,n)=>n%2===1?`%${t.slice(2).toUpperCase()}`:kn(t)).join(""),kn=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`);var wn=/^[\w.-]+\/[\w.-]+$/;function te({repositories:e},t){let n=new Map((e??[]).map(({name:r,revision:o})=>[r,o]));return({path:r,start:o,end:i},s)=>{let l=t&&N(t,s),a=t?.revision??n.get(s??"")??null;if(l===null||a===null)return null;let c=i.line>o.line?`-L${i.line}`:"";return`${l}/blob/${encodeURIComponent(a)}/${ee(r)}#L${o.line}${c}`}}function N({server:e,repository:t},n){let r=t??n??"";return wn.test(r)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${r}`:null}var ne=e=>[...e].sort(({summary:t},{summary:n})=>{let r=k.map(o=>n[o]-t[o]);return[+(n.verdict==="fail")-+(t.verdict==="fail"),...r].find(o=>o!==0)??0});var $n={...F,pass:"✅",suppressed:"🔕 suppressed",partial:"✅ in part","not-checked":"➖"},re=6,xn=20;function tt(e,t){let{instances:n,rows:r}=Q(e);if(n.length===0)return[];let o=r.map(({section:a})=>P(a)),i=r.map(({cells:a})=>a.map(c=>c===null?"":$n[c]));if(n.length<=re){let a=o.map((c,d)=>X([c,...i[d]??[]]));return[{rank:t,head:et(n.map(v)),rows:a,foot:`
`}]}let s=n.flatMap((a,c)=>n.length>xn&&!r.some(({cells:d})=>vn(d[c]??null))?[]:[X([v(a),...i.map(d=>d[c]??"")])]),l=n.length-s.length;return s.length===0?[{rank:t,head:"",rows:[],foot:`*${l} instances without findings*

`}]:[{rank:t,head:et(o),rows:s,foot:l===0?`
`:`
*… ${l} more without findings*

`}]}var vn=e=>k.some(t=>t===e);function nt(e,t){let n=({name:o,summary:i})=>{let s=ge(i.verdict,i.new===0?[]:k.filter(l=>i[l]>0));return X([`${s} ${v(o)}`,...k.map(l=>String(i[l]||""))])},r=`| repository | ${k.map(o=>`${o}s`).join(" | ")} |
| --- |${" ---: |".repeat(k.length)}
`;return{rank:t,head:r,rows:ne(e).map(n),foot:`
`}}var rt=({shared:e=[]})=>e.map(({message:t,repositories:n})=>`- ${R(t)} ${he(n)}
`),he=e=>e.length>re?`${e.slice(0,re).map(v).join(", ")} and ${e.length-re} more`:e.map(v).join(", "),X=e=>`| ${e.join(" | ")} |
`,et=e=>X(["",...e])+X(["---",...e.map(()=>"---")]);var E={said:0,weakened:1,fresh:2,restart:3,overview:4,existing:5,suppressed:6,unchecked:7};function st(e,t){let{findings:n,suppressed:r,weakened:o}=e,i=Rn(te(e,t.links)),s=n.filter(({state:m,section:g})=>m==="new"&&g!=="Restart").sort(Sn),l=n.filter(({state:m,section:g})=>m==="existing"&&g!=="Restart"),a=n.filter(({section:m})=>m==="Restart"),c=e.summary.verdict==="fail"&&s.length===0?E.fresh:E.existing,d=(m,g=null)=>ot([Z(e,m)].find(h=>h!==g)),f=[...Xe(e),...t.notes.map(R)].join(`

`),u=[{rank:E.said,head:`${f}

`,rows:[],foot:""},...e.repositories?[nt(e.repositories,E.overview),...oe("In several repositories",E.overview,rt(e))]:tt(e,E.overview),...ye("This change takes from the checks",E.weakened,o.map(({path:m,message:g,repository:h})=>`- ⚠️ ${v(m)}: ${R(g)}${ot(h)}
`)),...ye(e.source.base===null?"Findings":"New findings",E.fresh,s.map(m=>it(m,i,d(m)))),...ye("After merging, restart",E.restart,a.map(m=>`- ${R([m.message,m.help].filter(Boolean).join(" "))}${d(m,m.instance)}
`)),...oe("Existing findings",c,l.map(m=>it(m,i,d(m)))),...oe("Suppressed",E.suppressed,r.map(m=>`- ${i(m,m.repository)} ${v(m.rule)}: ${R(m.reason)}${d(m)}
`)),...oe("Not checked, and how to change that",E.unchecked,B(e).map(({reason:m,rules:g,owners:h})=>`- ${g.map(v).join(", ")}: ${R(m)}${h.length>0?` · ${he(h)}`:""}
`))];return We(u,t.limit,t.unit)}var Sn=(e,t)=>k.indexOf(e.level)-k.indexOf(t.level),ye=(e,t,n)=>n.length>0?[{rank:t,head:`#### ${e} (${n.length})

`,rows:n,foot:`
`}]:[],oe=(e,t,n)=>n.length>0?[{rank:t,head:`<details><summary>${e} (${n.length})</summary>

`,rows:n,foot:`
</details>

`}]:[],Rn=e=>(t,n)=>{let r=v(`${t.path}:${t.start.line}:${t.start.column}`),o=e(t,n);return o===null?r:`[${r}](${o})`},ot=(e="")=>e===""?"":` · ${v(e)}`;function it(e,t,n){let{level:r,message:o,rule:i,help:s,symptom:l,related:a}=e,c=[...a.map(f=>`${R(f.note)}: ${t(f,e.repository)}`),...s===null?[]:[`Remedy: ${R(s)}`],...l===null?[]:[`Users see: ${R(z[l])}`]];return`- ${F[r]} **${t(e,e.repository)}** ${R(o)} [${v(i)}](${L(encodeURIComponent(i))})${n}
`+c.map(f=>`  - ${f}
`).join("")}var at=({report:e},{links:t})=>`${st(e,{links:t,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var Ln={error:"critical",warning:"minor",notice:"info"};function lt({report:e}){let t=new Map,n=o=>{let i=t.get(o)??0;return t.set(o,i+1),i===0?o:`${o}-${i+1}`},r=e.findings.map(({message:o,help:i,rule:s,level:l,path:a,start:c,end:d,fingerprint:f,repository:u})=>({type:"issue",categories:["Bug Risk"],description:i===null?o:`${o} ${i}`,check_name:s,fingerprint:n(u===void 0?f:`${u}:${f}`),severity:Ln[l],location:{path:u===void 0?a:`${u}/${a}`,lines:{begin:c.line,end:d.line}}}));return`${JSON.stringify(r,null,2)}
`}var ct=require("node:crypto");var be=e=>(0,ct.createHash)("sha256").update(e,"utf8").digest("base64");var G=6;function pt(e){let t=e.trim(),n=t.replace(/^@/,""),r=Mn.test(e)?[On(e),dt(e),dt(e).replaceAll("/","\\/")]:[];return[e,t,...Pn(n)?[]:[n],...r,$(e),e.toLowerCase(),...Tn(n)]}var Mn=/[&<>"'\\/]/,En=/[\s,;&<>"'\\/]+/,Cn=200,In=4;function Tn(e){let t=e.length<=Cn?e.split(En).filter(n=>n!==""):[];return t.length>1&&t.length<=In?t.filter(n=>/\d/.test(n)&&/[a-z]/i.test(n)):[]}var Pn=e=>/^[a-z\s_.-]*$/i.test(e)||/^[\d.]*$/.test(e),On=e=>e.replace(/[&<>"']/g,t=>jn[t]??t),jn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"},dt=e=>JSON.stringify(e).slice(1,-1);var An=16,Fn=32,ke=/[^\s"']*/y;function Nn(e,t){return ke.lastIndex=t,ke.test(e),ke.lastIndex-t}function we(e){let t=new Map;for(let n of new Set([...e].flatMap(pt))){if(n.length<G)continue;let r=n.slice(0,G),o=t.get(r);o?o.push(n):t.set(r,[n])}return n=>{let r=[];for(let o=0;t.size>0&&o+G<=n.length;o++){let i=t.get(n.slice(o,o+G))??[],s=i.length>Fn?Nn(n,o):i.reduce((l,a)=>Math.max(l,Dn(a,n,o)),0);s!==0&&(r.push({start:o,end:o+s}),o+=s-1)}return r}}function Dn(e,t,n){let r=G;for(;r<e.length&&e[r]===t[n+r];)r+=1;return r===e.length||r>=An||t[n+r]==="…"?r:0}var mt="secret|passwo?r?d|pass(?:phrase|_)|pwd|token|api[_-]?key|priv(?:ate)?[_-]?key|xtkKey",vo=new RegExp(mt,"i"),_n="\\\\(?:u00|x)(?:[46][1-9a-f]|[57][\\da])",V=new RegExp(`${mt}|${_n}`,"gi");var $e=/(:\/\/[^\s/?#@:]*:)[^\s/?#@]+(?=@)/g;var Un=/[\w.-]*/y,xe=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,ve=/"[^"]*|'[^']*/y,Bn=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,zn=/\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y,Gn=/[ \t]*(?:[,}\]\r\n]|#|$)/y,ft=/[^\n]*/y,gt=/[\w:.-]*/y,Se=/(?:[^"'<>]|"[^"<]*"|'[^'<]*')*(?=\/>)/y,Vn=/[^>]*>[^<]*/y;function Re(e){let t=[...e.matchAll($e)].map(({0:n,1:r="",index:o})=>({start:o+r.length,end:o+n.length}));V.lastIndex=0;for(let n=V.exec(e);n;n=V.exec(e)){let r=O(Un,e,V.lastIndex),o=Xn(e,n.index)?Hn(e,n.index):Kn(e,n.index,r);o&&o.end>o.start&&t.push(o),V.lastIndex=Math.max(r,o?.end??0)}return t}function Hn(e,t){let n=e.lastIndexOf("<",t)+1,r=O(gt,e,n);if(Se.lastIndex=r,Se.test(e))return{start:r,end:Se.lastIndex};let o=Wn(e,e.slice(n,r),r);return{start:r,end:o??Math.max(O(Vn,e,r),O(ft,e,r))}}function Wn(e,t,n){let r=null;for(let o=e.indexOf(t,n);o!==-1;o=e.indexOf(t,o+t.length))if(O(gt,e,o)===o+t.length){if(e[o-1]==="<")break;e[o-1]==="/"&&e[o-2]==="<"&&(r=o-2)}return r}function Kn(e,t,n){if(xe.lastIndex=n,!xe.test(e))return null;let r=xe.lastIndex;if(e[r]==="["||e[r]==="{")return{start:r,end:Jn(e,r)};if(ve.lastIndex=r,ve.test(e)){let i=ve.lastIndex+1,s=e.slice(n,r).includes("=")?zn:Gn;s.lastIndex=i;let l=s.test(e)||i>e.length?i-1:O(ft,e,i);return{start:r+1,end:l}}let o=O(Bn,e,r);return{start:r,end:e[o]===`
`||o===e.length?Yn(e,t,o):o}}var Xn=(e,t)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,t-101),t));function Jn(e,t){let n=0;for(let r=t;r<e.length;r++)if((e[r]==="["||e[r]==="{")&&(n+=1),(e[r]==="]"||e[r]==="}")&&(n-=1),n===0)return r;return e.length}function Yn(e,t,n){let r=e.lastIndexOf(`
`,t)+1,o=O(ut,e,r)-r,i=n;for(;i<e.length;){let s=O(ut,e,i+1),l=s-i-1>o||s-i-1===o&&e.startsWith("- ",s),a=e[s]===`
`||e[s]==="\r";if(!l&&!a)break;let c=e.indexOf(`
`,s);i=c===-1?e.length:c}return i}var ut=/[ \t]*/y;function O(e,t,n){return e.lastIndex=n,e.test(t)?e.lastIndex:n}var ht="•••";function D(e){let t=[0],n=!1,r=o=>{for(;!n&&!o();){let i=e.indexOf(`
`,t.at(-1));i===-1?n=!0:t.push(i+1)}};return{position(o){r(()=>(t.at(-1)??0)>o);let i=0,s=t.length-1;for(;i<s;){let l=i+s+1>>1;(t[l]??0)<=o?i=l:s=l-1}return{line:i+1,column:o-(t[i]??0)+1}},offset(o){return r(()=>t.length>=o),t[o-1]??e.length},text(o){r(()=>t.length>o);let i=t[o-1];if(i===void 0)return"";let s=t[o];return e.slice(i,s===void 0?void 0:s-1).replace(/\r$/,"")}}}var Le=80,ie=4096,yt=500;function kt(e,t,{start:n,end:r},o,i=Qn(e)){let s=i.text(n.line),l=i.offset(n.line),a=n.column-1,c=Math.min(s.length,r.line===n.line?r.column-1:s.length),d=Math.max(0,a-Le),f=Math.min(s.length,Math.max(c,a)+Le),u=Math.min(c,a+2*Le),m=qn(e,l+d,l+(u<c?u:f),er(t,o)),g=(h,w)=>rr(e,l+h,l+w,m);return{before:(d>0?"…":"")+g(d,a),marked:g(a,u)+(u<c?"…":""),after:u<c?"":g(c,f)+(f<s.length?"…":"")}}function qn(e,t,n,{spans:r,find:o}){let i=wt(e,Math.max(0,t-yt),n+yt,o),s=[];for(let a=nr(r,t);(r[a]?.start??n)<n;a++)s.push(r[a]);return[...Zn(e,t,n),...i,...s].filter(a=>a.end>a.start&&a.end>t&&a.start<n).sort((a,c)=>a.start-c.start)}var wt=(e,t,n,r)=>r(e.slice(t,n)).map(o=>({start:t+o.start,end:t+o.end})),J=null;function Zn(e,t,n){let r=Math.max(0,Math.floor(t/ie)-1)*ie,o=Math.ceil(n/ie)*ie;return(J?.from!==r||J.to!==o||J.text!==e)&&(J={text:e,from:r,to:o,spans:wt(e,r,o,Re)}),J.spans}var Me={text:"",index:D("")};function Qn(e){return Me.text!==e&&(Me={text:e,index:D(e)}),Me.index}var bt=new WeakMap;function er(e,t){let n=bt.get(t)??{byPath:tr(t),find:we(t.map(({value:r})=>r))};return bt.set(t,n),{spans:n.byPath.get(e)??[],find:n.find}}function tr(e){let t=new Map;for(let{path:n,span:r}of[...e].sort((o,i)=>o.span.start-i.span.start)){let o=t.get(n)??[],i=o.at(-1);i&&r.start<=i.end?o[o.length-1]={start:i.start,end:Math.max(i.end,r.end)}:o.push(r),t.set(n,o)}return t}function nr(e,t){let[n,r]=[0,e.length];for(;n<r;){let o=n+r>>1;(e[o]?.end??0)>t?r=o:n=o+1}return n}function rr(e,t,n,r){let o="",i=t;for(let s of r)s.end<=i||s.start>=n||(o+=$(e.slice(i,Math.max(i,s.start)).replaceAll("	"," "))+ht,i=Math.min(n,s.end));return o+$(e.slice(i,Math.max(i,n)).replaceAll("	"," "))}var I=class{constructor(t){this.text=t}text};function p(e,...t){return new I(e.reduce((n,r,o)=>n+Ee(t[o-1]??null)+r))}var j=e=>new I(e.map(Ee).join(""));function Ee(e){return e===null?"":e instanceof I?e.text:typeof e=="object"?e.map(Ee).join(""):or(String(e))}var or=e=>$(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,t=>`<U+${t.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`);function $t({findings:e,repositories:t},n,r){let o=(c,d)=>{let f=e.filter(u=>u[c]===d).length;return p`<label class="${d}"><input type="checkbox" name="${c}" value="${d}" checked=""/> ${d} <b>${f}</b></label>`},i=k.filter(c=>e.some(d=>d.level===c)),s=e.some(({state:c})=>c==="existing"),l=({sections:c})=>c.reduce((d,f)=>d+f.findings.length,0),a=n.map(c=>Ie(c.label,l(c)));return p`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${i.map(c=>o("level",c))}</fieldset>
${s?p`<fieldset><legend>State</legend>${o("state","new")}${o("state","existing")}</fieldset>`:null}
${t?Ce("Repository","repository",ir(e)):null}
${Ce("Instance","instance",a)}
${Ce("Rule","rule",sr(e,r))}
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}var Ce=(e,t,n)=>p`<label class="pick">${e} <select name="${t}"><option value="">all</option>${n}</select></label>`,Ie=(e,t)=>p`<option value="${e}">${e} (${t})</option>`,ir=e=>[...xt(e,({repository:t=""})=>t)].map(([t,n])=>Ie(t,n));function sr(e,t){let n=xt(e,({rule:i})=>i),r=new Map(e.map(({rule:i,section:s})=>[i,s])),o=t.map(({id:i})=>i);return U.flatMap(i=>{let s=[...n.keys()].filter(l=>r.get(l)===i).sort((l,a)=>o.indexOf(l)-o.indexOf(a));return s.length===0?[]:[p`<optgroup label="${P(i)}">${s.map(l=>Ie(l,n.get(l)??0))}</optgroup>`]})}function xt(e,t){let n=new Map;for(let r of e)n.set(t(r),(n.get(t(r))??0)+1);return n}function St(e){let t=new Map(e.instances.map(({name:n,estate:r,repository:o})=>[M(e,n,r,o),[]]));for(let n of e.findings){let r=Te(e,n),o=t.get(r);o?o.push(n):t.set(r,[n])}return[...t].filter(([,n])=>n.length>0).map(([n,r],o)=>({id:`g${o}`,label:n,repository:r[0]?.repository,sections:U.map((i,s)=>({id:`g${o}-${s}`,section:i,findings:r.filter(l=>l.section===i)})).filter(i=>i.findings.length>0)}))}function Te(e,{instance:t,estate:n,repository:r}){return t!==null?M(e,t,n,r):r===void 0?vt:`${r}: ${vt}`}var vt="several instances",S=e=>j(e.split(/("[^"]*")/).map(t=>/^"[^"]+"$/.test(t)?p`<code>${t.slice(1,-1)}</code>`:p`${t}`)),x=(e,t,n)=>n.some(r=>r!==null&&r.text!=="")?p`<section id="${e}"><h2>${t}</h2>${n}</section>`:null,H=(e,t)=>p`<div class="wide" role="region" aria-label="${e}" tabindex="0">${t}</div>`;function Rt(e,t,n,r){let{findings:o}=e.report;if(o.length===0)return p`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let i=ar(e,r),s=t.map(({id:l,label:a,sections:c})=>p`<section class="instance" id="${l}" tabindex="-1"><h3>${a}</h3>
${c.map(d=>p`<section class="group" id="${d.id}" tabindex="-1"><h4>${P(d.section)}</h4>
${d.findings.map(f=>i(f,a))}</section>
`)}</section>
`);return x("findings","Findings",[$t(e.report,t,n),...s])}function ar({texts:e,secrets:t},n){let r=new Map,o=(s,l)=>{let a=`${s.path}:${s.start.line}:${s.start.column}`,c=n(s,l);return c===null?p`<span class="place">${a}</span>`:p`<a class="place" href="${c}" rel="noreferrer">${a}</a>`},i=s=>{let l=e.get(s.path);if(l===void 0)return null;let a=r.get(s.path)??D(l);r.set(s.path,a);let{before:c,marked:d,after:f}=kt(l,s.path,s,t,a);return p`<pre><span class="no">${s.start.line}</span><code>${c.trimStart()}<mark>${d}</mark>${f.trimEnd()}</code></pre>\n`};return(s,l)=>{let{rule:a,level:c,state:d,message:f,help:u,related:m,symptom:g,repository:h}=s,w=[...m.map(y=>p`<dt>See</dt><dd>${o(y,h)}: ${S(y.note)}</dd>`),...u===null?[]:[p`<dt>Remedy</dt><dd>${S(u)}</dd>`],...g===null?[]:[p`<dt>Users see</dt><dd>${z[g]}</dd>`]];return p`<article data-level="${c}" data-state="${d}"${h===void 0?null:p` data-repository="${h}"`} data-instance="${l}" data-rule="${a}">
<h5><span class="badge ${c}">${c}</span>${d==="existing"?p` <span class="badge old">existing</span>`:null} <span class="message">${S(f)}</span></h5>
<p class="where">${o(s,h)} <a class="rule" href="${L(encodeURIComponent(a))}" rel="noreferrer">${a}</a></p>
${i(s)}${w.length>0?p`<dl>${w}</dl>`:null}</article>
`}}var Y=class{diff(t,n,r={}){let o;typeof r=="function"?(o=r,r={}):"callback"in r&&(o=r.callback);let i=this.castInput(t,r),s=this.castInput(n,r),l=this.removeEmpty(this.tokenize(i,r)),a=this.removeEmpty(this.tokenize(s,r));return this.diffWithOptionsObj(l,a,r,o)}diffWithOptionsObj(t,n,r,o){var i;let s=b=>{if(b=this.postProcess(b,r),o){setTimeout(function(){o(b)},0);return}else return b},l=n.length,a=t.length,c=1,d=l+a;r.maxEditLength!=null&&(d=Math.min(d,r.maxEditLength));let f=(i=r.timeout)!==null&&i!==void 0?i:1/0,u=Date.now()+f,m=[{oldPos:-1,lastComponent:void 0}],g=this.extractCommon(m[0],n,t,0,r);if(m[0].oldPos+1>=a&&g+1>=l)return s(this.buildValues(m[0].lastComponent,n,t));let h=-1/0,w=1/0,y=()=>{for(let b=Math.max(h,-c);b<=Math.min(w,c);b+=2){let C,A=m[b-1],T=m[b+1];A&&(m[b-1]=void 0);let de=!1;if(T){let Ve=T.oldPos-b;de=T&&0<=Ve&&Ve<l}let Ge=A&&A.oldPos+1<a;if(!de&&!Ge){m[b]=void 0;continue}if(!Ge||de&&A.oldPos<T.oldPos?C=this.addToPath(T,!0,!1,0,r):C=this.addToPath(A,!1,!0,1,r),g=this.extractCommon(C,n,t,b,r),C.oldPos+1>=a&&g+1>=l)return s(this.buildValues(C.lastComponent,n,t))||!0;m[b]=C,C.oldPos+1>=a&&(w=Math.min(w,b-1)),g+1>=l&&(h=Math.max(h,b+1))}c++};if(o)(function b(){setTimeout(function(){if(c>d||Date.now()>u)return o(void 0);y()||b()},0)})();else for(;c<=d&&Date.now()<=u;){let b=y();if(b)return b}}addToPath(t,n,r,o,i){let s=t.lastComponent;return s&&!i.oneChangePerToken&&s.added===n&&s.removed===r?{oldPos:t.oldPos+o,lastComponent:{count:s.count+1,added:n,removed:r,previousComponent:s.previousComponent}}:{oldPos:t.oldPos+o,lastComponent:{count:1,added:n,removed:r,previousComponent:s}}}extractCommon(t,n,r,o,i){let s=n.length,l=r.length,a=t.oldPos,c=a-o,d=0;for(;c+1<s&&a+1<l&&this.equals(r[a+1],n[c+1],i);)c++,a++,d++,i.oneChangePerToken&&(t.lastComponent={count:1,previousComponent:t.lastComponent,added:!1,removed:!1});return d&&!i.oneChangePerToken&&(t.lastComponent={count:d,previousComponent:t.lastComponent,added:!1,removed:!1}),t.oldPos=a,c}equals(t,n,r){return r.comparator?r.comparator(t,n):t===n||!!r.ignoreCase&&t.toLowerCase()===n.toLowerCase()}removeEmpty(t){let n=[];for(let r=0;r<t.length;r++)t[r]&&n.push(t[r]);return n}castInput(t,n){return t}tokenize(t,n){return Array.from(t)}join(t){return t.join("")}postProcess(t,n){return t}get useLongestToken(){return!1}buildValues(t,n,r){let o=[],i;for(;t;)o.push(t),i=t.previousComponent,delete t.previousComponent,t=i;o.reverse();let s=o.length,l=0,a=0,c=0;for(;l<s;l++){let d=o[l];if(d.removed)d.value=this.join(r.slice(c,c+d.count)),c+=d.count;else{if(!d.added&&this.useLongestToken){let f=n.slice(a,a+d.count);f=f.map(function(u,m){let g=r[c+m];return g.length>u.length?g:u}),d.value=this.join(f)}else d.value=this.join(n.slice(a,a+d.count));a+=d.count,d.added||(c+=d.count)}}return o}};var Pe=class extends Y{},Lt=new Pe;function Oe(e,t,n){return Lt.diff(e,t,n)}var lr=40;function Et({mask:e,group:t,dashboard:n}){let r=Oe(e+t,n,{maxEditLength:lr})??[],o=r.filter(({added:a})=>!a).map(({value:a,removed:c})=>({text:a,differs:c})),i=r.filter(({removed:a})=>!a).map(({value:a,added:c})=>({text:a,differs:c})),s=Mt(o,e.length);return s.reduce((a,{text:c,differs:d})=>a+(d?0:c.length),0)<t.length/2||r.length===0?{mask:e,group:t,dashboard:n}:{mask:je(Mt(o,0,e.length)),group:je(s),dashboard:je(i)}}function Mt(e,t,n=Number.POSITIVE_INFINITY){let r=0;return e.map(({text:o,differs:i})=>{let s=r;return r+=o.length,{text:o.slice(Math.max(0,t-s),Math.max(0,n-s)),differs:i}})}var je=e=>j(e.filter(({text:t})=>t!=="").map(({text:t,differs:n})=>n?p`<mark>${t}</mark>`:p`${t}`));var cr={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function Ct({report:e,groups:t}){let n=t().map(({instance:r,estate:o,reason:i,rows:s})=>{let l=M(e,r,o),a=p`<h3>${l}</h3>\n`;if(i!==null)return p`${a}<p class="unknown">Not compared: ${S(i)}</p>\n`;let c=p`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${s.map(dr)}</tbody></table>\n`;return p`${a}${H(`Groups of ${l}`,c)}`});return x("groups","Mask + operator group = dashboard group",n)}function dr({mask:e,group:t,dashboard:n,fit:r}){let{kind:o,sign:i,word:s}=cr[r],l=r==="near"&&t!==null&&n!==null?Et({mask:e,group:t,dashboard:n}):{mask:e,group:t,dashboard:n},a=c=>c===null?p`<span class="gap">none</span>`:p`<code>${c}</code>`;return p`<tr class="${o}"><td>${a(l.mask)}</td><td>${a(l.group)}</td><td>${a(l.dashboard)}</td><td class="fit"><i aria-hidden="true">${i}</i> ${s}</td></tr>\n`}var W=e=>j(e.map((t,n)=>p`${n>0?", ":null}<a class="rule" href="${L(encodeURIComponent(t))}" rel="noreferrer">${t}</a>`)),pr=12,se=(e,t)=>e.length>pr?p`<details><summary>${e.length} ${t}</summary>${e.join(", ")}</details>`:p`<span>${e.join(", ")}</span>`,_=e=>e.length>0?[p`<ul>${e}</ul>`]:[];function It({repositories:e=[],shared:t=[]},n,r){if(e.length===0)return null;let o=new Map([...n].reverse().map(({repository:a,id:c})=>[a,c])),i=ne(e),s=p`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${i.map(a=>mr(a,o.get(a.name),r))}</tbody></table>`,l=t.map(({rule:a,message:c,repositories:d})=>p`<li><p>${S(c)}</p><p class="where">${se(d,"repositories")} ${a===null?null:W([a])}</p></li>\n`);return p`${x("repositories","Repositories",[H("Repositories",s)])}${x("shared","In several repositories",_(l))}`}function mr(e,t,n){let{name:r,revision:o,summary:i}=e,s=t===void 0?r:p`<a href="#${t}" data-repository="${r}">${r}</a>`,[l,a,c]=i.verdict==="fail"?["error","✕","failed"]:["ok","✓","passed"],d=k.map(f=>p`<td>${i[f]}</td>`);return p`<tr><th scope="row">${s}</th><td class="${l}"><span><i aria-hidden="true">${a}</i> ${c}</span></td>${d}<td>${Ae(o,n&&N(n,r))}</td></tr>\n`}function Ae(e,t){if(e===null)return null;let n=p`<code>${e.slice(0,12)}</code>`;return t===null?n:p`<a href="${t}/commit/${encodeURIComponent(e)}" rel="noreferrer">${n}</a>`}var Tt=(e,t)=>`${Ot(e).word}: ${[jt(e,t),At(e).join("")].filter(Boolean).join(", ")} – Campaign IMS check`;function Pt(e,t){let{summary:n,source:r,files:o,instances:i}=e,{word:s,kind:l,sign:a}=Ot(e),c=(w,y)=>p`<li class="${y}"><b>${w}</b> ${w===1?y:`${y}s`}</li>`,d=r.base===null?null:p`<li><b>${n.new}</b> new since <code>${r.base.slice(0,12)}</code></li>`,f=t&&N(t),u=jt(e,t),[m,g]=At(e),h=u===null?null:p`<b>${f===null?u:p`<a href="${f}" rel="noreferrer">${u}</a>`}</b>, `;return p`<header class="${l}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${a}</span> ${s}</h1>
<p class="subject">${h}${m}${g===""?null:Ae(r.revision,f)}</p>
<ul class="counts">${k.map(w=>c(n[w],w))}${d}</ul>
<p>${i.length===1?"1 instance":`${i.length} instances`}; ${o.read} of ${o.tracked} tracked files were read.</p>
</header>`}function Ot({summary:e,instances:t,findings:n}){return t.length===0&&n.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var jt=({repositories:e},t)=>e?null:t?.repository??null,ur={tree:["a commit","commit "],worktree:["the work tree","the work tree at commit "],index:["what is staged","what is staged on commit "]};function At({source:e,repositories:t}){if(t)return[t.length===1?"1 repository":`${t.length} repositories`,""];let[n,r]=ur[e.kind];return e.revision===null?[n,""]:[r,e.revision.slice(0,12)]}var Ft=p`<p class="legend" aria-hidden="true">✓ ok · ◐ ok in part · ⊘ suppressed · – not checked · ✕ errors · !&#160;warnings · ● notices</p>`,fr={partial:{kind:"part",sign:"◐",word:"ok in part",to:"not-checked"},"not-checked":{kind:"none",sign:"–",word:"not checked",to:"not-checked"},suppressed:{kind:"kept",sign:"⊘",word:"suppressed",to:"suppressed"}};function Nt(e,t,n,r){if(e===null)return p`<td></td>`;if(e==="pass")return p`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let o=(c,d,f,u,m)=>p`<td class="${c}"><a href="#${d}" aria-label="${n}, ${t}: ${u}${m}"><i aria-hidden="true">${f}</i> ${u}<span class="word">${m}</span></a></td>`;if(e==="partial"||e==="not-checked"||e==="suppressed"){let{kind:c,to:d,sign:f,word:u}=fr[e];return o(c,d,f,"",u)}let i=r.flatMap(c=>c.findings),s=k.find(c=>i.some(d=>d.level===c))??"error",l=i.filter(({level:c})=>c===s).length,a={error:"✕",warning:"!",notice:"●"}[s];return o(s,r[0]?.id??"findings",a,`${l} `,`${s}${l===1?"":"s"}`)}var gr=6;function Dt(e,t){if(e.instances.length===0)return null;let{instances:n,rows:r}=Q(e),o=new Map(t.flatMap(({label:u,sections:m})=>m.map(g=>[`${u}
${g.section}`,g]))),i=r.map(({section:u,cells:m})=>({section:u,cells:m.map((g,h)=>{let{name:w="",repository:y}=e.instances[h]??{},b=T=>Te(e,{instance:T,estate:"",...y!==void 0&&{repository:y}}),C=T=>o.get(`${T}
${u}`)??[],A=[n[h]??"",b(null)].flatMap(C);return Nt(g,u,n[h]??"",A.length>0?A:[C(b(w))].flat())})})),s=u=>u.map(m=>p`<th scope="col">${m}</th>`),l=(u,m)=>p`<tr><th scope="row">${u}</th>${m}</tr>\n`,a=n.length>gr,[c,d]=a?[i.map(({section:u})=>P(u)),n.map((u,m)=>l(u,i.flatMap(({cells:g})=>g[m]??[])))]:[n,i.map(({section:u,cells:m})=>l(P(u),m))],f=p`<table class="matrix${a?" short":null}"><thead><tr><td></td>${s(c)}</tr></thead><tbody>
${d}</tbody></table>`;return x("whole","The whole at a glance",[H("Sections and instances",f),Ft])}function _t({findings:e}){let t=new Map;for(let{symptom:n,rule:r}of e)n!==null&&t.set(n,(t.get(n)??new Set).add(r));return x("symptoms","What users may see",_([...t].map(([n,r])=>p`<li>${S(z[n])}: look at ${W([...r])}</li>\n`)))}var Ut=({weakened:e})=>x("weakened","This change takes from the checks",_(e.map(({path:t,message:n,repository:r})=>p`<li><span class="place">${r===void 0?"":`${r}: `}${t}</span>: ${S(n)}</li>\n`))),Bt=e=>x("not-checked","Not checked, and how to change that",_(B(e).map(({reason:t,rules:n,owners:r})=>p`<li><p>${S(t)}</p><p class="where">${r.length>0?se(r,e.repositories?"repositories or instances":"instances"):null} <span>${W(n)}</span></p></li>\n`))),zt=(e,t)=>x("suppressed","Suppressed",_(e.suppressed.map(n=>{let{path:r,start:o,message:i,reason:s,rule:l,repository:a}=n,c=Z(e,n),d=t(n,a),f=`${r}:${o.line}:${o.column}`,u=d===null?p`<span class="place">${f}</span>`:p`<a class="place" href="${d}" rel="noreferrer">${f}</a>`;return p`<li><p>${S(i)}</p><p class="where">${u} ${W([l])}${c===""?null:p` <span>${c}</span>`}</p><p>Reason: ${s}</p></li>\n`})));var Fe=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const picked = ['repository', 'instance', 'rule'].map((name) => [name, data.get(name)]).filter(([, value]) => value);
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = level(dataset.level) && state(dataset.state) && picked.every(([name, value]) => dataset[name] === value);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  if (link.dataset.repository) form.elements.repository.value = link.dataset.repository;
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var Gt=`
@page { margin: 14mm 12mm; }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } #filters, .skip { display: none; }
  body > header, main, footer { max-width: none; padding-inline: 0; }
  body > header { margin: 0; padding-inline: 1rem; border: 1pt solid #444; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  table { border-collapse: collapse; } thead th, thead td, .matrix th[scope=row], .repositories th[scope=row] { position: static; }
  code, pre, mark, .badge, article { border-radius: 0; }
  .many .group { content-visibility: visible; } details::details-content { content-visibility: visible; }
  .short { font-size: 8.5pt; } .matrix.short thead th { font-size: 7.5pt; }
  .matrix.short th, .matrix.short td { padding: .2rem .25rem; } .matrix.short td > * { padding: 0 .2rem; font-size: inherit; }
}
`;var Ne=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #474e5c; --line: #dde1e8; --soft: #eef0f4; --link: #174c95;
  --error: #981d18; --error-bg: #fdebe9; --warning: #724300; --warning-bg: #fff2dc; --notice: #184d82; --notice-bg: #e6f0fb;
  --ok: #155b34; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #afb8c5; --line: #2c333e; --soft: #202630; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.subject { overflow-wrap: anywhere; } header .subject { margin: 0 0 .7rem; } .subject code { background: none; padding: 0; }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .4rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; border: 1px solid transparent; }
.matrix td > a:hover { text-decoration: underline; }
.short .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix.short th, .matrix.short td { padding: .35rem .45rem; } .matrix.short thead th { font-size: .8rem; line-height: 1.25; vertical-align: bottom; }
.matrix.short td, .matrix.short thead th { width: 1%; } .matrix.short thead td { width: auto; } .matrix.short td > a, .matrix.short td > span { padding-inline: .55rem; }
i { font-style: normal; font-weight: 700; }
.wide:has(.short) + .legend { display: block; }
.legend { display: none; text-wrap: balance; color: var(--dim); font-size: .9rem; margin: .6rem 0 0; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
.matrix td.part > * { color: var(--ok); } .matrix td.kept > * { color: var(--ink); background: var(--soft); } .matrix td.part > *, .matrix td.kept > * { border-style: dashed; border-color: currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem .75rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 14rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus, .instance:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many .group { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
details { flex-basis: 100%; } summary { cursor: pointer; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .legend { display: block; }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
${Gt}`;var hr=["default-src 'none'",`style-src 'sha256-${be(Ne)}'`,`script-src 'sha256-${be(Fe)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),yr=300;function Vt(e,{links:t,rules:n}){let{report:r}=e,o=St(r),i=te(r,t),{text:s}=p`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new I(hr)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${Tt(r,t)}</title>
<style>${new I(Ne)}</style>
</head>
<body${r.findings.length>yr?new I(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${Pt(r,t)}
<main>
${It(r,o,t)}
${Dt(r,o)}
${_t(r)}
${Ut(r)}
${Rt(e,o,n,i)}
${Ct(e)}
${Bt(r)}
${zt(r,i)}
</main>
<footer>campaign-ims-check ${r.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new I(Fe)}</script>
</body>
</html>
`;return s}function Ht({level:e,state:t},{gate:n,failOn:r}){return(r==="never"?[]:k.slice(0,k.indexOf(r)+1)).includes(e)&&(n==="all"||t==="new")}function Kt({report:e},{failOn:t,newOnly:n}){let r=l=>Ht(l,{failOn:t,gate:n?"new":"all"}),o=[...br(e)].map(([l,a])=>kr(l,a,r)),i=l=>o.reduce((a,c)=>a+c[l],0),{text:s}=p`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${i("tests")}" failures="${i("failures")}" errors="0">
${o.map(l=>l.xml)}</testsuites>
`;return s}function br(e){let t=new Map;for(let i of e.findings){let s=t.get(De(i));s?s.push(i):t.set(De(i),[i])}let n=new Set,r=new Map,o=(i,s)=>{let l=r.get(i);l?l.push(s):r.set(i,[s])};for(let i of e.checks){let{section:s,rule:l,status:a,reason:c,instance:d,estate:f,repository:u}=i,m=w=>(t.get(De(i))??[]).filter(y=>y.estate===w&&[d,null].includes(y.instance)),g=m(f),h=a!=="fail"?[]:g.length>0?g:m("");for(let w of h)n.add(w);o(M(e,d,f,u),{section:s,rule:l,findings:h,skipped:a==="not-checked"?c??"":null})}for(let i of e.findings)n.has(i)||o("of no instance",{section:i.section,rule:i.rule,findings:[i],skipped:null});return r}var De=({rule:e,repository:t})=>JSON.stringify([e,t]);function kr(e,t,n){let r=t.filter(({findings:s})=>s.some(n)).length,o=t.filter(s=>s.skipped!==null&&s.findings.length===0).length;return{xml:p`  <testsuite name="${e}" tests="${t.length}" failures="${r}" errors="0" skipped="${o}">
${t.map(s=>wr(e,s,n))}  </testsuite>
`,tests:t.length,failures:r,skipped:o}}function wr(e,{section:t,rule:n,findings:r,skipped:o},i){let s=r.filter(i),l=r.filter(c=>!i(c)),a=s.length>1?` (and ${s.length-1} more)`:"";return p`    <testcase name="${n}" classname="${`${e}: ${t}`}">${[r.length===0&&o!==null?p`<skipped>${o}</skipped>`:null,s[0]?p`<failure type="${s[0].level}" message="${s[0].message+a}">${j(s.map(Wt))}</failure>`:null,l.length>0?p`<system-out>${j(l.map(Wt))}</system-out>`:null]}</testcase>
`}var Wt=({path:e,start:t,level:n,state:r,message:o,help:i,rule:s})=>p`${e}:${t.line}:${t.column}: ${n}${r==="existing"?" (existing)":""}: ${o}
${i===null?null:p`${i}\n`}${L(encodeURIComponent(s))}
`;var ae="%SRCROOT%",_e=e=>({uri:ee(e),uriBaseId:ae}),Ue=({start:e,end:t})=>({startLine:e.line,startColumn:e.column,endLine:t.line,endColumn:t.column}),Be=(e,t)=>({artifactLocation:_e(e),region:Ue(t)});function Xt(e,t){let n=new Map,r=e.map(({fingerprint:o,at:i,text:s})=>{let l=n.get(i.path)??D(t.get(i.path)??"");return n.set(i.path,l),{fingerprint:o,path:i.path,text:s,start:l.position(i.span.start),end:l.position(i.span.end)}});return o=>{let i=r.find(({fingerprint:l,start:a,end:c})=>{let{line:d,column:f}=o.start,u=d>a.line||d===a.line&&f>=a.column,m=d<c.line||d===c.line&&f<=c.column;return l===o.fingerprint&&u&&m});if(!i)return{};let s=[{deletedRegion:Ue(i),insertedContent:{text:i.text}}];return{fixes:[{description:{text:"The certain remedy."},artifactChanges:[{artifactLocation:_e(i.path),replacements:s}]}]}}}var ze={error:"error",warning:"warning",notice:"note"};function Yt(e,t,n){let r=new Set(e.map(({id:i})=>i)),o=t.filter(i=>!r.has(i)).map(i=>({id:i,shortDescription:{text:i},helpUri:le(i)}));return[...e.map(i=>$r(i,n[i.id])),...o]}function $r({id:e,section:t,level:n,says:r,needs:o},i){let s=`${Jt(r)} This is a demand on the section "${t}" of "Troubleshooting IMS".`,l=o===void 0?"":` It is checked where this is known: ${o}.`;return{id:e,shortDescription:{text:Jt(r)},fullDescription:{text:s+l},help:{text:`${s}${l} See ${le(e)}`,markdown:i===void 0?`[${e}](${le(e)})`:xr(i)},helpUri:le(e),defaultConfiguration:{level:ze[n]},properties:{tags:["adobe-campaign","ims",t],precision:"very-high"}}}var le=e=>L(encodeURIComponent(e)),Jt=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,xr=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(t,n)=>`](${new URL(n,L("x")).href})`);function Zt({report:e,fixes:t,texts:n},r){let o={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:i,revision:s})=>qt(vr(e,i,s),r,i)):[qt(e,r,void 0,Xt(t,n))]};return`${JSON.stringify(o,null,2)}
`}function vr(e,t,n){let r=({repository:a})=>a===t,{source:o,findings:i,suppressed:s,checks:l}=e;return{...e,source:{...o,revision:n},findings:i.filter(r),suppressed:s.filter(r),checks:l.filter(r)}}function qt(e,{rules:t,pages:n,links:r},o,i=()=>({})){let{tool:s,source:l,findings:a,suppressed:c}=e,d=new Set([...a,...c].map(({rule:y})=>y)),f=o===void 0?t:t.filter(({id:y})=>d.has(y)),u=Yt(f,[...d],o===void 0?n():{}),m=new Map(u.map(({id:y},b)=>[y,b])),g=r&&N(r,o),h=r?.revision??l.revision,w=y=>({...Sr(y,l.base!==null),...i(y),ruleIndex:m.get(y.rule)});return{tool:{driver:{name:s.name,version:s.version,informationUri:q,rules:u}},...o!==void 0&&{automationDetails:{id:`${s.name}/${$(o)}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[ae]:{description:{text:"The root of the repository."}}},...g&&{versionControlProvenance:[{repositoryUri:g,...h&&{revisionId:h},mappedTo:{uriBaseId:ae}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:B(e).map(({reason:y,rules:b})=>({level:"note",message:{text:ce(`Not checked: ${b.join(", ")}. ${y}`)}}))}],results:[...a.map(w),...c.map(y=>({...w(y),suppressions:Rr(y)}))]}}function Sr(e,t){let{rule:n,level:r,state:o,message:i,help:s,path:l,related:a,fingerprint:c,instance:d,estate:f,section:u,symptom:m}=e;return{ruleId:n,level:ze[r],...t&&{baselineState:o==="new"?"new":"unchanged"},message:{text:ce(s===null?i:`${i} ${s}`)},locations:[{physicalLocation:Be(l,e)}],...a.length>0&&{relatedLocations:a.map((g,h)=>({id:h+1,physicalLocation:Be(g.path,g),message:{text:ce(g.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:d&&$(d),estate:$(f),section:u,symptom:m}}}var Rr=({reason:e})=>[{kind:"external",status:"accepted",justification:ce(e)}],ce=e=>$(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
